//! Tests of the rulebook that ships with the program, and of copies that were spoilt.

use include_dir::{Dir, include_dir};

use super::{BadRulebook, Level, Rulebook};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/rulebook");

pub(crate) fn shipped() -> Rulebook {
    Rulebook::read(|path| FILES.get_file(path)?.contents_utf8()).unwrap()
}

/// Reads the shipped rulebook with the first `from` in `file` made `to`.
fn spoilt(file: &str, from: &str, to: &str) -> BadRulebook {
    let text = FILES.get_file(file).unwrap().contents_utf8().unwrap();
    assert!(text.contains(from), "{from} stands in {file}");
    let text = text.replacen(from, to, 1);
    Rulebook::read(|path| if path == file { Some(text.as_str()) } else { FILES.get_file(path)?.contents_utf8() })
        .unwrap_err()
}

#[test]
fn the_tables_have_the_rows_they_promise() {
    let rulebook = shipped();
    assert_eq!(rulebook.sectors.rows.iter().filter(|row| row.national).count(), 13);
    assert_eq!(rulebook.requirements.rows.len(), 7);
    assert_eq!(rulebook.effects.rows.len(), 14);
    assert_eq!(rulebook.channels.rows.len(), 6);
    assert_eq!(rulebook.adversaries.rows.len(), 7);
    assert_eq!(rulebook.menu.rows.len(), 9);
    assert_eq!(rulebook.archetypes.rows.len(), 6);
}

#[test]
fn the_catalogue_covers_all_six_levels() {
    let rulebook = shipped();
    assert!(rulebook.responses.rows.len() >= 40, "{}", rulebook.responses.rows.len());
    for level in
        [Level::Political, Level::Diplomatic, Level::Economic, Level::Military, Level::Technical, Level::Informational]
    {
        let count = rulebook.responses.rows.iter().filter(|row| row.level == level).count();
        assert!(count >= 4, "{level:?} has {count}");
    }
}

#[test]
fn the_alliance_has_the_mix_of_archetypes_it_promises() {
    let rulebook = shipped();
    let count = |id: &str| rulebook.roster.allies.iter().filter(|ally| ally.archetype.as_str() == id).count();
    let mix = ["anchor-power", "frontline", "mediator", "commerce-first", "legalist", "dissenter"].map(count);
    assert_eq!(mix, [4, 8, 8, 6, 4, 2]);
    assert!(rulebook.roster.links.len() >= 40);
    for (id, capital) in [("ostrana", "Veyl"), ("estmark", "Tarnholm")] {
        let ally = &rulebook.roster.allies[rulebook.ally(id).unwrap().index()];
        assert_eq!((ally.capital.as_str(), ally.archetype.as_str()), (capital, "frontline"));
    }
}

#[test]
fn allies_depart_from_their_archetype_only_a_little() {
    let rulebook = shipped();
    let council = &rulebook.parameters.council;
    for ally in &rulebook.roster.allies {
        let (h, theta, e, rho, w) = ally.departs;
        let most = [
            (h, council.departs_hawkishness.value),
            (theta, council.departs_threshold.value),
            (e, council.departs_trade.value),
            (rho, council.departs_risk.value),
            (w, council.departs_warmth.value),
        ];
        assert!(most.iter().all(|(by, most)| by.abs() <= *most), "{}", ally.name);
    }
}

#[test]
fn one_digest_names_one_text() {
    let rulebook = shipped();
    assert_eq!(rulebook.digest, shipped().digest);
    let other = Rulebook::read(|path| match path {
        "hypotheses.ron" => Some("[]"),
        _ => FILES.get_file(path)?.contents_utf8(),
    });
    assert_ne!(other.unwrap().digest, rulebook.digest);
}

#[test]
fn a_missing_file_is_named() {
    let bad = Rulebook::read(|path| if path == "menu.ron" { None } else { FILES.get_file(path)?.contents_utf8() });
    assert_eq!(bad.unwrap_err().to_string(), "menu.ron:1:1: the file is missing");
}

#[test]
fn a_typing_error_is_placed() {
    let bad = spoilt("effects.ron", "loss: 0.6", "lost: 0.6");
    assert_eq!(bad.file, "effects.ron");
    assert!(bad.place.starts_with("14:"), "{bad}");
}

#[test]
fn an_unknown_effect_is_refused_where_it_stands() {
    let bad = spoilt("adversaries.ron", "(\"destroy-one\", \"wiper\")", "(\"destroy-one\", \"wipe\")");
    assert_eq!((bad.file.as_str(), bad.message.as_str()), ("adversaries.ron", "there is no effect `wipe`"));
    assert_ne!(bad.place, "1:1");
}

#[test]
fn weights_that_do_not_add_up_are_refused() {
    let bad = spoilt("requirements.ron", "(\"hea\", 1.0)", "(\"hea\", 0.9)");
    assert_eq!(bad.message, "the weights of the sectors add up to 0.9, not to 1");
    assert_ne!(bad.place, "1:1");
}

#[test]
fn a_chance_above_one_is_refused() {
    let bad = spoilt("reactions.ron", "chance: 0.95", "chance: 1.95");
    assert_eq!(bad.message, "`chance` is 1.95, which is not from 0 to 1");
}

#[test]
fn a_rate_without_a_duration_is_refused() {
    let bad = spoilt("responses/technical.ron", "by: Times(0.75), lasts: InForce", "by: Times(0.75)");
    assert_eq!(bad.message, "`activate-incident-command`: ContainmentTime is a rate and needs a duration");
    assert_eq!(bad.file, "responses/technical.ron");
}

#[test]
fn a_lever_out_of_reach_is_refused() {
    let bad = spoilt("responses/political.ron", "lever: Trust, on: Victims", "lever: Stealth, on: Victims");
    assert_eq!(bad.message, "`solidarity-statement`: Victims does not reach Stealth");
}

#[test]
fn a_response_that_follows_nothing_is_refused() {
    let bad = spoilt("responses/economic.ron", "After([\"national-sanctions\"", "After([\"national-sanction\"");
    assert_eq!(bad.message, "`sectoral-sanctions`: there is no response `national-sanction`");
}

#[test]
fn two_rows_of_one_name_are_refused() {
    let bad = spoilt("sectors.ron", "id: \"ene\"", "id: \"gov\"");
    assert_eq!(bad.message, "two rows are called `gov`");
}

#[test]
fn a_number_without_a_column_is_refused() {
    let bad = spoilt("menu.ron", "field: \"benefit\"", "field: \"severity\"");
    assert_eq!(bad.message, "no column says what `benefit` is");
    let bad = spoilt("roster.ron", "field: \"departs\"", "field: \"leaves\"");
    assert_eq!(bad.message, "no column says what `departs` is");
}

#[test]
fn a_figure_that_is_not_finite_is_refused_where_it_stands() {
    let bad = spoilt("parameters/law.ron", "value: 0.3", "value: inf");
    assert_eq!((bad.place.as_str(), bad.message.as_str()), ("5:16", "inf is not a finite number"));
}
