//! Why a command was not admitted.

use std::sync::Arc;

use crate::vocab::{Confidence, Slug};

/// Why a command was not admitted: a state of affairs, in words that a player can act on. Cheap to make, since policies are
/// told so a hundred times before they find what is open.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// The exercise has ended.
    #[error("the exercise is over")]
    ExerciseOver,
    /// There is no such seat.
    #[error("there is no seat `{0}` in this scenario")]
    UnknownSeat(Slug),
    /// There is no such response.
    #[error("there is no response `{0}`")]
    UnknownResponse(Slug),
    /// The target is not one.
    #[error("`{0}` is not something this response can be aimed at")]
    UnknownTarget(Slug),
    /// The target is missing.
    #[error("say what it is aimed at")]
    TargetMissing,
    /// Nothing is planned.
    #[error("nothing is planned this turn")]
    NothingPlanned,
    /// It is planned already.
    #[error("it is already planned this turn")]
    AlreadyPlanned,
    /// It is under way.
    #[error("it is already under way")]
    AlreadyUnderWay,
    /// It is not for this seat.
    #[error("this seat cannot start it: {0}")]
    NotYourAuthority(&'static str),
    /// Not enough capital.
    #[error("needs {needs:.0} political capital, {left:.0} left")]
    NotEnoughCapital {
        /// What it costs.
        needs: f64,
        /// What is left.
        left: f64,
    },
    /// Not enough money.
    #[error("needs {needs:.1} million euro, {left:.1} left")]
    NotEnoughMoney {
        /// What it costs, million euro.
        needs: f64,
        /// What is left, million euro.
        left: f64,
    },
    /// Staff is busy.
    #[error("the staff can start no more this turn")]
    NoAttentionLeft,
    /// The pool of experts is empty.
    #[error("needs {needs} experts, {left} left in the pool")]
    NotEnoughExperts {
        /// What it needs.
        needs: u16,
        /// What is left.
        left: u16,
    },
    /// No incident is known.
    #[error("no incident is known yet")]
    NoKnownIncident,
    /// The evidence is too thin.
    #[error("needs a likelihood of {needs:.0} %, the analysts are at {have:.0} %")]
    EvidenceBelowThreshold {
        /// Percent needed.
        needs: f64,
        /// Percent held.
        have: f64,
    },
    /// The judgement is not well enough founded.
    #[error("needs {needs}, the analysts have {have}")]
    ConfidenceTooLow {
        /// Needed.
        needs: Confidence,
        /// Held.
        have: Confidence,
    },
    /// It is not severe enough.
    #[error("needs an incident of severity {needs}, the worst known is {:.1}", (.have * 10.0).floor() / 10.0)]
    NotSevereEnough {
        /// Needed.
        needs: f64,
        /// Known.
        have: f64,
    },
    /// Something else comes first.
    #[error("comes only after {0}")]
    ComesAfter(Arc<str>),
    /// The Ally lacks a trait.
    #[error("{0}")]
    NotThisAlly(Arc<str>),
    /// Nobody provides it.
    #[error("no Ally provides this")]
    NoProvider,
    /// The Ally is outside the European Union.
    #[error("only members of the European Union can ask for it")]
    NotInUnion,
    /// The adversary has too few ties.
    #[error("the other side has too little to lose: ties {have:.2}, needs {needs:.2}")]
    TooFewTies {
        /// Needed.
        needs: f64,
        /// Held.
        have: f64,
    },
    /// The target network is too ill prepared.
    #[error("needs recovery readiness {needs:.0}, this network has {have:.0}")]
    NotReady {
        /// Needed.
        needs: f64,
        /// Held.
        have: f64,
    },
    /// The target is not affected.
    #[error("nothing is known to be wrong there")]
    TargetNotAffected,
    /// The instrument does not exist yet.
    #[error("this instrument exists only from {0} on")]
    NotYetInvented(u16),
    /// No election is due.
    #[error("no election is due")]
    NoElection,
    /// State control is not shown.
    #[error("direction or control by a state is not shown")]
    NoStateControl,
    /// No text is on the table.
    #[error("no text is before the Council")]
    NoText,
    /// Silence runs: the text is on the table as it stands.
    #[error("silence is running: the text is on the table as it stands")]
    SilenceRuns,
    /// The text is not this seat's.
    #[error("this text is not yours")]
    NotYourText,
    /// One's own text.
    #[error("it is your own text: withdraw it instead")]
    YourOwnText,
    /// The text cannot be softened.
    #[error("this text cannot be softened further")]
    CannotSoften,
    /// The text cannot be conditional.
    #[error("this text cannot be made conditional")]
    CannotCondition,
    /// The Council is busy with another text.
    #[error("the Council has a text before it already")]
    CouncilBusy,
    /// There is no such Ally.
    #[error("there is no Ally `{0}`")]
    UnknownAlly(Slug),
    /// There is no such incident.
    #[error("no incident `{0}` is known")]
    UnknownIncident(Slug),
    /// There is no such hypothesis.
    #[error("there is no hypothesis `{0}`")]
    UnknownHypothesis(Slug),
    /// There is no such decision.
    #[error("there is no decision `{0}`")]
    UnknownDecision(Slug),
    /// It is not put to this seat.
    #[error("`{0}` is not put to this seat")]
    NotAsked(Slug),
    /// It was not asked, or its time is over.
    #[error("`{0}` is not open now")]
    NotOpen(Slug),
    /// It was answered.
    #[error("`{0}` was answered already")]
    AnsweredAlready(Slug),
    /// There is no such option.
    #[error("there is no option `{0}`")]
    UnknownOption(Arc<str>),
    /// The option cannot be chosen now.
    #[error("`{0}` cannot be chosen now")]
    OptionClosed(Slug),
    /// The option cannot be chosen now, for a reason that the scenario gives.
    #[error("`{0}` cannot be chosen now: {1}")]
    OptionClosedSince(Slug, Arc<str>),
    /// The option was chosen as often as it may be.
    #[error("`{0}` was tried as often as it can be")]
    NoAttemptLeft(Slug),
    /// The option was chosen not long ago.
    #[error("`{0}` can be chosen again from {1} on")]
    NotBefore(Slug, Arc<str>),
    /// An option was named twice.
    #[error("an option was named twice")]
    NamedTwice,
    /// Too few or too many options.
    #[error("name {}", options(*.0, *.1))]
    ChooseSoMany(u32, u32),
    /// It is no number.
    #[error("answer with a number, such as 12 or 2.5")]
    NotANumber,
    /// The number is out of range.
    #[error("answer with a number from {0} to {1}")]
    NumberBetween(f64, f64),
    /// The answer is empty.
    #[error("answer in words")]
    NothingSaid,
    /// The text is too long.
    #[error("this is too long: {0} characters are enough")]
    TextTooLong(usize),
    /// A reason is missing.
    #[error("say why: `| because ...`")]
    ReasonMissing,
    /// How sure is missing.
    #[error("say how sure you are, in percent: `| sure 70`")]
    ConfidenceMissing,
    /// There is no such rubric, or it has no such level.
    #[error("there is no rubric `{0}` with a level `{1}` to judge")]
    UnknownLevel(Slug, Slug),
    /// There is no such inject.
    #[error("there is no inject `{0}`")]
    UnknownInject(Slug),
    /// The inject comes by itself.
    #[error("`{0}` comes by itself, and not by hand")]
    NotByHand(Slug),
    /// The inject came already.
    #[error("`{0}` was released already")]
    ReleasedAlready(Slug),
    /// What the inject asks for does not hold.
    #[error("`{0}` cannot come now: what it asks for does not hold")]
    NotNow(Slug),
    /// Not a percentage.
    #[error("a likelihood is 0 to 100 percent")]
    NotAPercentage,
    /// The cast has no council.
    #[error("nobody votes here")]
    NoCouncil,
    /// The seat has locked.
    #[error("this seat has locked its plan: `unready` opens it again until the others have locked too")]
    Locked,
    /// The seat has not locked.
    #[error("this seat has not locked its plan")]
    NotLocked,
    /// The seat is not at the table.
    #[error("the seat `{0}` is not played at this table")]
    NotAtTheTable(Slug),
    /// A seat is named twice, or none is.
    #[error("name every seat at the table once, and one at least")]
    EachSeatOnce,
    /// The inject came already, or its time is over.
    #[error("`{0}` has come already, or does not come any more")]
    InjectOver(Slug),
    /// The inject has no hour.
    #[error("`{0}` waits for no hour, so it cannot come later: hold it back instead")]
    NoHour(Slug),
    /// The inject is not kept back.
    #[error("`{0}` is neither held back nor taken out")]
    NotHeld(Slug),
    /// There is no such flag, number or stock.
    #[error("there is no {0} `{1}` here")]
    UnknownName(&'static str, Slug),
    /// It is no number.
    #[error("`{0}` is not a number")]
    NoNumber(Arc<str>),
    /// Nothing can be taken back.
    #[error("there is nothing of this turn that the facilitator could take back")]
    NothingToRetract,
    /// There is no such objective.
    #[error("there is no objective {0}: there are {1}")]
    UnknownObjective(u8, usize),
    /// Nobody asked.
    #[error("the seat `{0}` has asked nothing that is not answered")]
    NothingAsked(Slug),
    /// The target is no state.
    #[error("it is for states, which have embassies and officers")]
    NotAState,
    /// The exercise is looked at as it was.
    #[error("this is how it was then, and nothing can be decided in it")]
    Past,
}

/// How many options are asked for, in words.
fn options(least: u32, most: u32) -> String {
    match (least, most) {
        (1, 1) => "one option".into(),
        (least, most) if least == most => format!("{least} options"),
        (least, most) => format!("{least} to {most} options"),
    }
}
