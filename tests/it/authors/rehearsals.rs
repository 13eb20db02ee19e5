//! `rehearse`, `graph --runs` and `diff --runs`: what dry runs tell.

use std::panic;

use whitecell::rehearse::{Known, Rehearsal, cover};
use whitecell::scenario::Consequence;
use whitecell::vocab::OperationId;

use super::shell::{SMALL, call, call_in, json};
use crate::sources::root;
use crate::support::{altered, table};

#[test]
fn a_rehearsal_is_the_same_bytes_with_any_number_of_jobs() {
    let with = |jobs| call(&["rehearse", SMALL, "--runs", "73", "--seed", "4", "--jobs", jobs, "--format", "json"]);
    let one = with("1");
    assert_eq!(one, with("2"));
    assert_eq!(one, with("7"));
    assert_ne!(one, call(&["rehearse", SMALL, "--runs", "73", "--seed", "5", "--format", "json"]));
}

#[test]
fn a_rehearsal_tells_shares_of_each_policys_runs() {
    let told = json(&["rehearse", SMALL, "--runs", "52", "--format", "json"]);
    let policies = told["policies"].as_array().unwrap();
    let runs: Vec<u64> = policies.iter().map(|it| it["runs"].as_u64().unwrap()).collect();
    assert_eq!(runs, [11, 11, 10, 10, 10], "runs are dealt in turn");
    for policy in policies {
        let endings: f64 = policy["endings"].as_object().unwrap().values().map(|it| it.as_f64().unwrap()).sum();
        assert!((endings - 1.0).abs() < 1e-9, "every run has one ending: {policy}");
        assert_eq!(policy["injects"]["cranes"], 1.0, "it comes by the clock");
        assert!(policy["injects"]["more"].as_f64().unwrap() < 1.0, "it has a chance of three in four");
        assert_eq!((policy["turns"].as_f64(), policy["minutes"].as_f64()), (Some(2.0), Some(30.0)));
    }
    let null = &policies[0]["responses"];
    assert!(null.as_object().unwrap().values().all(|it| it == 0.0), "who does nothing starts nothing");
    let closed = told["responses_never_open"].as_array().unwrap();
    assert!(closed.iter().any(|it| it == "collective-force") && !closed.iter().any(|it| it == "wait"), "{closed:?}");
    let reached = told["endings_never_reached"].as_object().unwrap();
    assert!(!reached.contains_key("alone"), "{reached:?}");
    let page = call(&["rehearse", SMALL, "--runs", "52"]);
    for part in ["small", "Injects that never came", "collective-force", "together", "interrupted"].iter().take(4) {
        assert!(page.to_lowercase().contains(&part.to_lowercase()), "{part} is not in {page}");
    }
}

#[test]
fn what_never_came_about_is_told_with_what_did_not_hold() {
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(root().join(SMALL)).unwrap();
    let text = text.replace(
        "when: All([Consulted, ScoreAtLeast(Cohesion, 60.0)])",
        "when: All([Not(Named(\"vgf\")), NotAdopted(\"article-5-conditional\"), ScoreAtLeast(Cohesion, 100.0)])",
    );
    let text = text.replace(
        "when: When(After(60))",
        "when: At(60), only_if: Likelihood(incident: \"port\", hypothesis: \"insider\", at_least: 0.99)",
    );
    std::fs::write(folder.path().join("a.ron"), text).unwrap();
    let page = call_in(folder.path(), &["rehearse", "a.ron", "--runs", "20"]).out;
    let endings = page.split("Endings that were never reached").nth(1).unwrap();
    assert!(
        endings.trim_start().starts_with("together\n    not (Velgora Federation was named) (at the end of"),
        "{endings}"
    );
    assert!(
        endings.contains("did not pass (at the end of 0 % of the\n    runs)")
            || endings.contains("did not pass (at the end of 0 % of the runs)"),
        "{endings}"
    );
    let injects = page.split("Injects that never came").nth(1).unwrap();
    assert!(
        injects.trim_start().starts_with("quiet\n    analysts hold an insider at 99 %")
            || injects.contains("99 % or more"),
        "{injects}"
    );
}

#[test]
fn scores_of_doing_nothing_are_those_that_simulate_tells() {
    let rehearsed = json(&["rehearse", SMALL, "--runs", "100", "--format", "json"]);
    let simulated = json(&["simulate", SMALL, "--runs", "20", "--format", "json"]);
    for (at, policy) in ["null", "random", "cautious", "assertive", "everything"].iter().enumerate() {
        let mean = |it: &serde_json::Value, key: &str| it["policies"][at]["scores"][key]["mean"].as_f64();
        let one = mean(&rehearsed, "Overall").unwrap();
        let other = simulated["policies"][at]["overall"]["mean"].as_f64().unwrap();
        assert!((one - other).abs() < 0.01, "{policy}: {one} and {other}");
    }
}

#[test]
fn a_run_that_breaks_is_counted_with_what_repeats_it() {
    let broken = altered("bronze-statue", |_, scenario| {
        let nowhere = Consequence::Start(OperationId(999));
        scenario.injects.iter_mut().find(|it| it.chance >= 1.0).unwrap().then.push(nowhere);
    });
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let plan = |jobs| Rehearsal { runs: 60, seed: 1, jobs };
    let [one, two] = [1, 2].map(|jobs| cover(&broken.ground, &plan(jobs), &|| {}).unwrap());
    panic::set_hook(hook);
    assert_eq!(one, two);
    assert_eq!((one.failures.count, one.runs()), (60, 0));
    let first = &one.failures.first[0];
    assert_eq!((first.run, first.policy), (0, Known::Null));
    assert!(first.why.contains("999"), "{first:?}");
    let whole = table("bronze-statue");
    assert_eq!(cover(&whole.ground, &plan(2), &|| {}).unwrap().failures.count, 0);
}

#[test]
fn a_run_of_a_rehearsal_can_be_told_alone() {
    let told = call(&["rehearse", SMALL, "--seed", "4", "--only", "random:3"]);
    assert!(told.contains("inject cranes") && told.contains("ending "), "{told}");
    assert_eq!(told, call(&["rehearse", SMALL, "--seed", "4", "--only", "random:3"]));
}

#[test]
fn what_differs_is_told_with_how_runs_moved() {
    let told = call(&["diff", SMALL, SMALL, "--runs", "20"]);
    assert!(told.starts_with("nothing differs in play\n"), "{told}");
    assert!(told.contains("(+0.0)") && !told.contains("(+1"), "{told}");
}
