//! Works out in the background what the responses of a turn are likely to do, so that nobody ever waits for it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use crate::rehearse::{Forecast, forecast};
use crate::sim::{Exercise, Ground, KnownGround};
use crate::ui::Waker;
use crate::view::{Board, Foretold, Phase};
use crate::vocab::SeatId;

/// Works forecasts out, one turn after the other.
pub(super) struct Foresight {
    wake: Option<Waker>,
    /// What is fixed and known, once a thread has worked it out.
    known: Arc<OnceLock<KnownGround>>,
    ground: Option<Arc<Ground>>,
    state: State,
    /// What the forecasts are for: the seat, and what has happened so far. Planning is no event, and changes none.
    of: Option<(SeatId, usize)>,
}

/// How far the forecasts of this turn are.
enum State {
    /// Nobody asked yet.
    Idle,
    /// A thread works on them.
    Running(Running),
    /// They are there.
    Done(Forecast),
    /// There are none: the exercise is over, or the system has no thread to spare.
    Nothing,
}

/// A thread at work. It stops soon after this is dropped, and nobody waits for it.
struct Running {
    stop: Arc<AtomicBool>,
    came: Receiver<Option<Forecast>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Foresight {
    /// Nothing is worked out yet.
    pub(super) fn new(wake: Option<Waker>) -> Self {
        Self { wake, known: Arc::default(), ground: None, state: State::Idle, of: None }
    }

    /// Looks whether what was worked out still holds, drops it where it does not, and begins anew where forecasts are wanted
    /// before anybody asks.
    pub(super) fn look(&mut self, exercise: &mut Exercise, seat: SeatId) {
        let of = Some((seat, exercise.record().len()));
        if self.of != of {
            (self.of, self.state) = (of, State::Idle);
        }
        if self.wake.is_some() {
            self.begin(exercise, seat);
        }
    }

    /// Begins, unless that is done. What the thread gets is what the seat believes, and nothing else of the exercise.
    pub(super) fn begin(&mut self, exercise: &mut Exercise, seat: SeatId) {
        if !matches!(self.state, State::Idle) {
            return;
        }
        if exercise.is_over() {
            self.state = State::Nothing;
            return;
        }
        let ground = Arc::clone(exercise.ground());
        let known = Arc::clone(&self.known);
        let belief = exercise.belief(seat);
        let stop = Arc::new(AtomicBool::new(false));
        let (tell, came) = channel();
        let (stopped, wake) = (Arc::clone(&stop), self.wake.clone());
        self.ground = Some(Arc::clone(&ground));
        let work = move || {
            let known = known.get_or_init(|| KnownGround::of(&ground));
            let forecast = forecast(&ground, known, &belief, 0, &stopped).ok().flatten();
            // Nobody listens any more where the turn was locked meanwhile.
            if tell.send(forecast).is_ok()
                && let Some(wake) = wake
            {
                wake();
            }
        };
        let begun = thread::Builder::new().name("forecasts".into()).spawn(work);
        self.state = if begun.is_ok() { State::Running(Running { stop, came }) } else { State::Nothing };
    }

    /// Takes up what came in, and waits for it so long at most; without a limit where none is given. Whether anything came.
    pub(super) fn take_up(&mut self, at_most: Option<Duration>) -> bool {
        let State::Running(running) = &self.state else { return false };
        let came = match at_most {
            Some(Duration::ZERO) => running.came.try_recv().map_err(|it| it == TryRecvError::Empty),
            Some(at_most) => running.came.recv_timeout(at_most).map_err(|it| it == RecvTimeoutError::Timeout),
            None => running.came.recv().map_err(|_| false),
        };
        self.state = match came {
            Ok(Some(forecast)) => State::Done(forecast),
            Ok(None) | Err(false) => State::Nothing,
            Err(true) => return false,
        };
        true
    }

    /// Puts on the board what is known by now.
    pub(super) fn show(&self, board: &mut Board) {
        for offer in &mut board.offers {
            offer.forecast = match &self.state {
                State::Running(_) if offer.refused.is_none() || offer.planned => Foretold::Coming,
                State::Idle | State::Nothing | State::Running(_) | State::Done(_) => Foretold::Nothing,
            };
        }
        let (State::Done(forecast), Some(ground)) = (&self.state, &self.ground) else { return };
        if board.phase == Phase::Over {
            return;
        }
        let basis = basis(forecast, ground, board);
        let rows = &ground.rulebook().responses.rows;
        for one in &forecast.each {
            let id = rows[one.response.index()].id.as_str();
            if let Some(offer) = board.offers.iter_mut().find(|it| it.id == id) {
                offer.forecast = Foretold::Known(crate::view::Forecast {
                    target: one.aimed_at.clone(),
                    deterrence: one.bands[0],
                    resilience: one.bands[1],
                    basis: basis.clone(),
                });
            }
        }
    }
}

/// What the bands rest on, in a line.
fn basis(forecast: &Forecast, ground: &Ground, board: &Board) -> String {
    let numbers = &ground.rulebook().parameters.forecast;
    let last = board.turn.number.saturating_add(numbers.turns.value as u16 - 1);
    let until =
        if last >= board.turn.of { "the end of the exercise".to_owned() } else { format!("the end of turn {last}") };
    format!(
        "{:.0} % bands of {} dry runs on what your seat knows, to {until}",
        100.0 * numbers.share.value,
        forecast.runs
    )
}
