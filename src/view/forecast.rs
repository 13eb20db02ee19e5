//! What a response is likely to do, as far as the seat can know.

/// What is known of the likely effects of a response.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Foretold {
    /// Nothing: it cannot be chosen, or forecasts are off.
    #[default]
    Nothing,
    /// It is being worked out.
    Coming,
    /// Where its effects lie in most dry runs.
    Known(Forecast),
}

/// Where the effects of a response lie in most dry runs, by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// What it is aimed at in the dry runs; empty where at nothing.
    pub target: String,
    /// Points of deterrence that it makes.
    pub deterrence: Band,
    /// Points of resilience that it makes.
    pub resilience: Band,
    /// What both rest on, in a line.
    pub basis: String,
}

/// Where an effect lies in most dry runs, points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    /// From here.
    pub low: f64,
    /// Half of the dry runs are below.
    pub mid: f64,
    /// To here.
    pub high: f64,
}

impl Band {
    /// To the digit that players are shown: a tenth of a point.
    #[must_use]
    pub fn shown(&self) -> Self {
        let of = |it: f64| (it * 10.0).round() / 10.0 + 0.0;
        Self { low: of(self.low), mid: of(self.mid), high: of(self.high) }
    }

    /// Whether it is nothing at all, to the digit that players are shown.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        let shown = self.shown();
        shown.low == 0.0 && shown.high == 0.0
    }

    /// Whether an effect lies in it, both to the digit that players are shown.
    #[must_use]
    pub fn holds(&self, effect: f64) -> bool {
        let (band, effect) = (self.shown(), Self { low: effect, mid: effect, high: effect }.shown().mid);
        band.low <= effect && effect <= band.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_holds_what_it_shows_to_hold() {
        let band = Band { low: -0.04, mid: 0.3, high: 1.26 };
        assert_eq!(band.shown(), Band { low: 0.0, mid: 0.3, high: 1.3 });
        assert!(band.holds(-0.02) && band.holds(1.34) && !band.holds(1.36) && !band.holds(-0.06));
        assert!(!band.is_nothing() && Band { low: -0.04, mid: 0.0, high: 0.04 }.is_nothing());
    }
}
