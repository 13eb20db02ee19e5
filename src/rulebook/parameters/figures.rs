//! How a struct of figures is read: every figure by its name, none twice and none left out.
//!
//! What `serde` derives for a struct is code for each of its fields and each way of reading. There are some three hundred
//! coefficients, all of one type: one loop reads them all, and the program is smaller by a tenth.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use crate::rulebook::basis::Figure;

/// Makes a struct whose fields are all figures one that can be read.
macro_rules! figures {
    ($(#[$about:meta])* pub struct $name:ident { $($(#[$doc:meta])* pub $field:ident: Figure,)+ }) => {
        $(#[$about])*
        pub struct $name { $($(#[$doc])* pub $field: Figure,)+ }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const FIELDS: &[&str] = &[$(stringify!($field)),+];
                let names = $crate::rulebook::parameters::figures::Names { of: stringify!($name), fields: FIELDS };
                let figures = names.read(deserializer)?;
                let count = figures.len();
                match <[Figure; FIELDS.len()]>::try_from(figures) {
                    Ok([$($field),+]) => Ok(Self { $($field),+ }),
                    Err(_) => Err(serde::de::Error::invalid_length(count, &stringify!($name))),
                }
            }
        }
    };
}

pub(super) use figures;

/// The name of a struct, and those of its figures.
#[derive(Clone, Copy)]
pub(super) struct Names {
    pub(super) of: &'static str,
    pub(super) fields: &'static [&'static str],
}

impl Names {
    /// The figures, in the order of their names.
    pub(super) fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Figure>, D::Error> {
        deserializer.deserialize_struct(self.of, self.fields, self)
    }
}

impl<'de> Visitor<'de> for Names {
    type Value = Vec<Figure>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "struct {}", self.of)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Vec<Figure>, A::Error> {
        let mut found: Vec<Option<Figure>> = vec![None; self.fields.len()];
        while let Some(at) = map.next_key_seed(Name(self.fields))? {
            if found[at].replace(map.next_value()?).is_some() {
                return Err(A::Error::duplicate_field(self.fields[at]));
            }
        }
        self.fields.iter().zip(found).map(|(name, it)| it.ok_or_else(|| A::Error::missing_field(name))).collect()
    }
}

/// The place of a name among these.
struct Name(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the name of a figure")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        self.0.iter().position(|it| *it == name).ok_or_else(|| E::unknown_field(name, self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    figures! {
        /// Two figures.
        #[derive(Debug)]
        pub struct Pair {
            /// The first.
            pub one: Figure,
            /// The second.
            pub two: Figure,
        }
    }

    fn read(fields: &[&str]) -> Result<(f64, f64), String> {
        let figure = |name: &&str| format!("{name}: (value: {}, unit: \"h\", basis: Judgement(\"x\")),", name.len());
        let text = format!("({})", fields.iter().map(figure).collect::<String>());
        ron::from_str::<Pair>(&text).map(|it| (it.one.value, it.two.value)).map_err(|it| it.to_string())
    }

    #[test]
    fn every_figure_is_read_by_its_name_once() {
        assert_eq!(read(&["two", "one"]), Ok((3.0, 3.0)));
        let refused = |fields: &[&str]| read(fields).unwrap_err();
        assert!(refused(&["one"]).contains("Unexpected missing field named `two` in `Pair`"), "{}", refused(&["one"]));
        assert!(refused(&["one", "two", "one"]).contains("Unexpected duplicate field named `one` in `Pair`"));
        assert!(refused(&["one", "three"]).contains("Unexpected field named `three` in `Pair`"));
    }
}
