//! Reports everything that is wrong with a scenario. Each file below is one finding, and its first comment the page
//! that explains it.

#![allow(clippy::wildcard_enum_match_arm, reason = "a check asks after a few of many conditions and levers")]

mod family;
mod finding;
mod pair;
mod reach;
mod walk;

use std::ops::Range;
use std::sync::Arc;

use crate::rulebook::Rulebook;

use super::diagnostic::{Diagnostic, Findings};
use super::migrate::{PRESENT, migrate};
use super::model::ScenarioFile;
use super::names::Names;
use super::own::{Fault, Kind, Own, check_pack, own};
use super::parse::{Node, Parsed, parse};
use super::source::Source;

pub use finding::{Finding, finding, findings};

/// A scenario that was looked at.
#[derive(Debug)]
pub struct Checked {
    /// The file as far as it could be read, with stand-ins where it could not.
    pub file: Option<ScenarioFile>,
    /// What is wrong with it, in the order of the text.
    pub findings: Vec<Diagnostic>,
    /// The rulebook that its own cast makes, if it has one.
    pub own: Option<Arc<Rulebook>>,
}

/// Looks for characters that no file should hold.
pub(super) fn look_at_characters(source: &Source, found: &mut Findings) {
    control_character::look_at_text(source.text(), found);
}

/// Looks for characters in what a text says, which it may spell as escapes.
pub(super) fn look_at_said(said: &str, span: Range<usize>, found: &mut Findings) {
    control_character::look_at_said(said, span, found);
}

/// Takes back what comments in `source` allow; `looked_for` is whether everything was that they could allow.
pub(super) fn heed_allowances(source: &Source, looked_for: bool, found: &mut Vec<Diagnostic>) {
    bad_allow::heed(source.text(), looked_for, found);
}

/// Looks at everything in `source`, which holds a scenario or, by its name, a pack; one of an earlier version of the format is looked at as it reads when brought up to date.
#[must_use]
pub fn check(source: &Source, rulebook: &Rulebook) -> Checked {
    if source.is_pack() {
        return Checked { file: None, findings: check_pack(source, rulebook), own: None };
    }
    let parsed = parse(source);
    let version = parsed.file.as_ref().map(|it| *it.format.value());
    if version.is_some_and(|it| it < PRESENT)
        && let Some(migrated) = migrate(source)
    {
        let mut checked = look(parse(&migrated.source), &migrated.source, rulebook);
        let format = checked.file.as_ref().map_or(0..0, |it| it.format.span());
        checked.findings.insert(0, old_format::told(&migrated, format));
        let findings = checked.findings.into_iter().map(|it| migrated.back(it)).collect();
        return Checked { findings, ..checked };
    }
    let mut checked = look(parsed, source, rulebook);
    if let Some(file) = checked.file.as_ref().filter(|it| *it.format.value() > PRESENT) {
        // What a later version may say is not to be blamed on its author.
        checked.findings = vec![unsupported_format::later(&file.format)];
    }
    checked
}

fn look(parsed: Parsed, source: &Source, rulebook: &Rulebook) -> Checked {
    let mut all = Findings::default();
    control_character::look_at_text(source.text(), &mut all);
    let readable = parsed.mistakes.is_empty();
    all.extend(parsed.mistakes);
    let (mut made, mut looked_for) = (None, false);
    if let Some(file) = &parsed.file {
        let Own { rulebook: own, faults } = own(file, source, &parsed.tree, &parsed.mended, rulebook);
        made = own;
        let rulebook = made.as_deref().unwrap_or(rulebook);
        let names = Names { rulebook, file };
        let context = Context { text: source.text(), tree: &parsed.tree, file, rulebook, names, faults: &faults };
        let (mut found, complete) = context.look(parsed.torn);
        looked_for = complete && readable && faults.is_empty();
        found.leave_out(&parsed.mended);
        all.extend(found.finish());
    }
    let mut findings = all.finish();
    bad_allow::heed(source.text(), looked_for, &mut findings);
    Checked { file: parsed.file, findings, own: made }
}

/// A fault of a cast as a finding.
pub(super) fn told(fault: Fault) -> Diagnostic {
    let finding = match fault.kind {
        Kind::Unknown => unknown_kind::CHECK.finding,
        Kind::Cast => bad_cast::CHECK.finding,
        Kind::Response => bad_response::CHECK.finding,
        Kind::PackNotFound => unknown_pack::CHECK.finding,
        Kind::PackOutside => pack_outside::CHECK.finding,
        Kind::Pack => bad_pack::CHECK.finding,
    };
    Diagnostic { help: fault.help, ..finding.at(fault.span, fault.message) }
}

/// What a check looks at.
struct Context<'a> {
    text: &'a str,
    tree: &'a Node,
    file: &'a ScenarioFile,
    rulebook: &'a Rulebook,
    names: Names<'a>,
    /// What is wrong with its own cast.
    faults: &'a [Fault],
}

impl Context<'_> {
    /// Runs every check; only those of size where the size is absurd, since the others would take long. Whether it was every
    /// one.
    fn look(&self, torn: bool) -> (Findings, bool) {
        let mut found = Findings::default();
        let wanted = |check: &&Check| !(check.needs_whole && torn);
        SIZES.iter().filter(wanted).for_each(|check| (check.look)(self, &mut found));
        let sound = found.is_empty();
        if sound {
            CHECKS.iter().filter(wanted).for_each(|check| (check.look)(self, &mut found));
        }
        (found, sound && !torn)
    }

    /// Reports what is wrong of this kind with the scenario's own cast.
    fn report_cast(&self, found: &mut Findings, kind: Kind) {
        self.faults.iter().filter(|it| it.kind == kind).for_each(|it| found.push(told(it.clone())));
    }

    /// The exercise's length, hours.
    fn hours(&self) -> u64 {
        self.file.turns.iter().map(|turn| u64::from(*turn.hours.value())).sum()
    }

    /// Where the name of the field at `path` stands, if a list was written there.
    fn list(&self, path: &[&str]) -> Option<Range<usize>> {
        self.tree.list(self.text, path)
    }
}

/// One thing that is looked for.
struct Check {
    finding: Finding,
    /// Whether it is about something that is absent, and so says nothing while brackets are torn.
    needs_whole: bool,
    look: fn(&Context<'_>, &mut Findings),
}

/// Declares the files of this folder and puts them in one list.
macro_rules! checks {
    ($list:ident: $($name:ident,)+) => {
        $(mod $name;)+

        const $list: &[Check] = &[$($name::CHECK),+];
    };
}

checks! {
    SIZES:
    text_too_long,
    too_deep_condition,
    too_many,
}

checks! {
    CHECKS:
    adversary_not_in_play,
    always_true,
    bad_allow,
    bad_cast,
    bad_id,
    bad_pack,
    bad_response,
    bad_technique,
    claim_never_made,
    control_character,
    duplicate_id,
    empty_list,
    empty_phase,
    empty_text,
    few_injects,
    flag_never_set,
    heavy_reading,
    idle_clock,
    idle_incident,
    idle_seat,
    impossible_response,
    impossible_shift,
    inject_after_end,
    inject_source,
    levels_out_of_order,
    late_operation,
    leaked_truth,
    long_title,
    minutes_do_not_add_up,
    missing_notes,
    missing_objective,
    mixed_incident,
    never_true,
    no_council,
    no_agreement,
    no_final_ending,
    no_private_moment,
    no_such_network,
    number_out_of_range,
    open_secret,
    private_media,
    odds_do_not_add_up,
    old_format,
    operation_never_starts,
    pack_outside,
    reversed_hours,
    seat_without_country,
    started_twice,
    unknown_adversary,
    unknown_ally,
    unanswerable,
    unknown_channel,
    unknown_character,
    unknown_claimant,
    unknown_clock,
    unknown_decision,
    unknown_effect,
    unknown_flag,
    unknown_hidden,
    unknown_hypothesis,
    unknown_kind,
    unknown_incident,
    unknown_inject,
    unknown_measure,
    unknown_number,
    unknown_operation,
    unknown_pack,
    unknown_phase,
    unknown_response,
    unknown_rubric,
    unknown_seat,
    unknown_sector,
    unknown_slot,
    unknown_switch,
    unlisted_victim,
    unmet_ending,
    unreachable_ending,
    unreachable_inject,
    unsupported_format,
    unused_flag,
    waits_in_a_circle,
    wrong_lever_owner,
}
