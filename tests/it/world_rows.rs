//! The rows that `whitecell world` writes, and where they go.

use std::fs;

use insta::assert_snapshot;

use super::cli::{told, told_in, whitecell};

/// Runs `whitecell world` for these years and runs, and reads its rows.
fn incidents(more: &[&str]) -> (String, Vec<Vec<String>>) {
    let output =
        whitecell(&[&["world", "--years", "3", "--runs", "2", "--seed", "4"], more].concat()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let cells = |line: &str| line.split(',').map(ToOwned::to_owned).collect();
    (text.lines().next().unwrap().to_owned(), text.lines().skip(1).map(cells).collect())
}

#[test]
fn years_of_peace_are_a_table_of_incidents() {
    let (head, rows) = incidents(&[]);
    assert_eq!(
        head,
        "run,year,start_day,initiator,initiator_class,target,target_group,sector,effect,severity,objective,\
         disruption_h,physical,casualties,false_flag,claimed_day,disclosed_day,industry_attribution_day,\
         state_attribution_day,state_attribution_correct,first_political_response_day,first_legal_response_day,\
         first_technical_response_day,response_kind,response_ids,legal_class,escalated,conceded,counter_incident_day"
    );
    let columns = head.split(',').count();
    assert!(rows.len() > 100 && rows.iter().all(|it| it.len() == columns), "{} rows", rows.len());
    let runs: Vec<u32> = rows.iter().map(|it| it[0].parse().unwrap()).collect();
    assert!(runs.is_sorted() && runs.contains(&0) && runs.contains(&1));
    for row in &rows {
        let (year, day): (u32, u32) = (row[1].parse().unwrap(), row[2].parse().unwrap());
        assert!(day < 3 * 365 && year == day / 365 + 1, "{row:?}");
        assert!(["alliance", "partner"].contains(&row[6].as_str()) && ["true", "false"].contains(&row[26].as_str()));
    }
    assert_eq!(incidents(&["--jobs", "1"]), incidents(&["--jobs", "2"]));
}

#[test]
fn a_number_of_the_world_can_be_set() {
    let severe = |rows: &[Vec<String>]| rows.iter().map(|it| it[9].parse::<f64>().unwrap()).sum::<f64>();
    let (_, open) = incidents(&["--set", "peace.defence_shift=-40"]);
    let (_, shut) = incidents(&["--set", "peace.defence_shift=40"]);
    assert!(severe(&open) > 1.2 * severe(&shut), "{} {}", severe(&open), severe(&shut));
    assert_snapshot!(told(&["world", "--set", "peace.defense_shift=3"]), @r#"
    $ whitecell world --set peace.defense_shift=3
    --- stderr
    error: the rulebook has no number `peace.defense_shift`
    help: did you mean `peace.defence_shift`?
    --- exit 2
    "#);
    assert_snapshot!(told(&["world", "--set", "peace.defence_shift=much"]), @r#"
    $ whitecell world --set peace.defence_shift=much
    --- stderr
    error: invalid value 'peace.defence_shift=much' for '--set <PATH=NUMBER>': `much` is not a number

    For more information, try '--help'.
    --- exit 2
    "#);
    assert_snapshot!(told(&["world", "--set", "responses.wait.cost.attention=0.5"]), @r#"
    $ whitecell world --set responses.wait.cost.attention=0.5
    --- stderr
    error: `responses.wait.cost.attention` cannot be 0.5: a whole number is needed
    help: `whitecell params` lists every number with its unit
    --- exit 2
    "#);
}

#[test]
fn rows_go_to_a_file_with_a_summary_or_nowhere_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let small = |path: &str| told_in(folder.path(), &["world", "--years", "1", "--runs", "1", "--out", path]);
    assert_snapshot!(small("incidents.csv"), @r#"
    Incidents a year                        106.0
      by states                            50.9 %
      by criminals                          9.4 %
      by hacktivists                       37.7 %
      by terrorists                         1.9 %
    Acts of a state on a rival, a year       1.10
      their mean severity                    2.74
      their harm                             8.78
    Severity 1                             10.4 %
    Severity 2                             58.5 %
    Severity 3                             17.9 %
    Severity 4                             13.2 %
    Disruption                             55.7 %
    Theft                                  13.2 %
    Espionage                              24.5 %
    Degradation                             6.6 %
    Became public                          84.9 %
      laid to somebody by a company        44.4 %
      laid to somebody by a state          20.0 %
        rightly                           100.0 %
      answered                             26.7 %
      answered by more than a name          8.9 %
      no answer                            73.3 %
      words                                20.0 %
      protection and help                   2.2 %
      new rules                             3.3 %
      an act of government                  1.1 %
      courts or sanctions                   0.0 %
      forces or effects                     0.0 %
    Went further than the last             13.2 %
    The target gave in                      0.0 %

    106 incidents in incidents.csv
    --- stderr
    --- exit 0
    "#);
    let rows = fs::read_to_string(folder.path().join("incidents.csv")).unwrap();
    assert!(rows.starts_with("run,year,"));
    assert_snapshot!(small("no/such/place.csv"), @r#"
    --- stderr
    error: no/such/place.csv: could not write it: it does not exist. Check the path
    --- exit 1
    "#);
    assert_snapshot!(small("."), @r#"
    --- stderr
    error: .: could not write it: it is a folder. Name a file in it
    --- exit 1
    "#);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(left, ["incidents.csv"], "nothing half written is left");
}
