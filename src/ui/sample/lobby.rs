//! What can be started and continued in the sample.

use crate::ui::{Desk, Lobby};
use crate::view::{Article, Briefing, PickerEntry, SavedGame, SwitchCard, Tip};
use crate::vocab::{Deed, Spot};

use super::SampleDesk;

/// A lobby that always opens the sample exercise.
#[derive(Debug, Default)]
pub struct SampleLobby {
    entries: Vec<PickerEntry>,
    saved: Vec<SavedGame>,
    library: Vec<Article>,
    tips: Vec<Tip>,
}

impl SampleLobby {
    /// A lobby with six scenarios, a broken file and two saved exercises.
    pub fn new() -> Self {
        Self { entries: entries(), saved: saved(), library: library(), tips: tips() }
    }
}

impl Lobby for SampleLobby {
    fn entries(&self) -> &[PickerEntry] {
        &self.entries
    }

    fn saved(&self) -> &[SavedGame] {
        &self.saved
    }

    fn library(&self) -> &[Article] {
        &self.library
    }

    fn start(&mut self, id: &str, _seat: &str, _chosen: &[(String, String)]) -> Result<Box<dyn Desk>, String> {
        if id == "broken" {
            return Err("the file has 2 errors; `whitecell check broken.ron` shows them".into());
        }
        Ok(Box::new(SampleDesk::new()))
    }

    fn left(&mut self, desk: &dyn Desk) {
        let board = desk.board();
        let turn = (board.turn.number, board.turn.of);
        let (path, title) = (desk.saved_at(), board.scenario.clone());
        let scenario = "bronze-statue".to_owned();
        let over = desk.review().is_some();
        self.saved.insert(0, SavedGame { path, scenario, title, turn, over, age_min: Some(0), interrupted: false });
    }

    fn tutorial(&mut self) -> Result<(Box<dyn Desk>, Vec<Deed>), String> {
        Ok((Box::new(SampleDesk::new()), Vec::new()))
    }

    fn tips(&self) -> &[Tip] {
        &self.tips
    }

    fn resume(&mut self, _path: &str) -> Result<Box<dyn Desk>, String> {
        Ok(Box::new(SampleDesk::new()))
    }
}

/// The same articles, as plain mode fetches them.
pub fn shelf() -> &'static [Article] {
    static SHELF: std::sync::OnceLock<Vec<Article>> = std::sync::OnceLock::new();
    SHELF.get_or_init(library)
}

/// Three articles of two kinds.
pub fn library() -> Vec<Article> {
    let rows = [
        (
            "Instrument",
            "Public attribution",
            "",
            "A government says who was behind an incident. It rests on evidence, and on a decision to show some of it.",
        ),
        (
            "Instrument",
            "Rapid reaction teams",
            "2012",
            "Experts who stand ready to help an Ally on its networks, on request and with approval.",
        ),
        (
            "Precedent",
            "A city without power",
            "2015, 2016",
            "Breakers opened on a winter evening. Crews closed them by hand within hours.",
        ),
    ];
    let article = |(kind, title, when, text): (&str, &str, &str, &str)| Article {
        kind: kind.into(),
        title: title.into(),
        when: when.into(),
        text: text.into(),
        sources: vec!["A public report, 2016".into()],
        see_also: vec!["Public attribution".into()],
    };
    rows.map(article).into()
}

/// Six scenarios, one with two seats, one that cannot be started.
pub fn entries() -> Vec<PickerEntry> {
    let rows = [
        (
            "bronze-statue",
            "The Bronze Statue",
            "easy",
            45,
            10,
            "A monument is moved, portals go dark, and a neighbour says it has nothing to do with it. Then the lights go out.",
        ),
        (
            "cold-grid",
            "Cold Grid",
            "medium",
            60,
            10,
            "Three utilities lose their control centres on the coldest night of the year. The Allies look to each other for generators and for words.",
        ),
        (
            "ledger-of-ash",
            "Ledger of Ash",
            "medium",
            60,
            12,
            "An accounting update carries a worm across the border. Who pays, who speaks, and who was the target?",
        ),
        ("ballot-week", "Ballot Week", "hard", 75, 12, "A forged memo, a leaked mailbox and an election in five days."),
        (
            "silent-orbit",
            "Silent Orbit",
            "expert",
            90,
            14,
            "Modems fall silent across a continent an hour before something larger begins.",
        ),
        ("broken", "A scenario with errors", "hard", 30, 8, "It does not load."),
    ];
    rows.into_iter()
        .map(|(id, title, difficulty, minutes, turns, summary)| PickerEntry {
            id: id.into(),
            title: title.into(),
            summary: summary.into(),
            difficulty: difficulty.into(),
            minutes,
            turns,
            seats: if id == "bronze-statue" {
                vec![
                    ("estmark".into(), "National crisis cell of Estmark".into()),
                    ("secretary".into(), "Private Office of the Secretary General".into()),
                    ("kestria".into(), "Delegation of Kestria".into()),
                ]
            } else {
                vec![("cell".into(), "National crisis cell".into())]
            },
            objectives: vec![
                "Judge authorship under doubt, and say how sure you are".into(),
                "Choose an answer that is in proportion".into(),
                "Keep consensus without emptying the text".into(),
            ],
            opening: "It is a quarter past nine. The portals of three ministries do not answer, and the fourth one \
                      answers slowly. Nobody has asked you yet."
                .into(),
            switches: if id == "bronze-statue" {
                let options = [("summer", "Summer"), ("winter", "Winter")];
                let options = options.map(|(id, title)| (id.to_owned(), title.to_owned())).into();
                vec![SwitchCard { id: "season".into(), title: "Season".into(), options }]
            } else {
                Vec::new()
            },
            best: (id == "cold-grid").then_some(71),
            ..PickerEntry::default()
        })
        .chain([own()])
        .collect()
}

/// A file of the user's own, with two mistakes in it.
fn own() -> PickerEntry {
    PickerEntry {
        id: "/home/ann/.local/share/whitecell/scenarios/pilot.ron".into(),
        title: "pilot".into(),
        own: true,
        errors: vec![
            "Line 12: there is no Ally `kestira`. Help: did you mean `kestria`?".into(),
            "Line 40: the text is empty.".into(),
        ],
        ..PickerEntry::default()
    }
}

/// What the tutorial says in the sample.
fn tips() -> Vec<Tip> {
    let tip = |title: &str, spot, until, text: &str, plain: &str| Tip {
        title: title.into(),
        spot,
        after: Vec::new(),
        until: vec![until],
        text: text.into(),
        plain: plain.into(),
    };
    vec![
        tip(
            "what was reported",
            Spot::Feed,
            Deed::ReadReport,
            "{open} opens the selected report. {leave} leaves.",
            "Type n.",
        ),
        tip("a report", Spot::Report, Deed::ReadReport, "It says how far to trust it. {close} closes it.", ""),
        tip(
            "acting",
            Spot::Room,
            Deed::Plan,
            "Press {responses}, and {plan} plans one.",
            "Type r, then p and a number.",
        ),
        tip("locking", Spot::Question, Deed::Lock, "{yes} locks the turn.", ""),
        tip("the end", Spot::Room, Deed::SeeDecision, "That was it. {tips} shows these tips again.", "That was it."),
    ]
}

/// Two saved exercises, newest first.
pub fn saved() -> Vec<SavedGame> {
    vec![
        SavedGame {
            path: "/home/ann/.local/state/whitecell/bronze-statue-7.journal".into(),
            scenario: "bronze-statue".into(),
            title: "The Bronze Statue".into(),
            turn: (3, 10),
            over: false,
            age_min: Some(125),
            interrupted: false,
        },
        SavedGame {
            path: "/home/ann/.local/state/whitecell/cold-grid-2.journal".into(),
            scenario: "cold-grid".into(),
            title: "Cold Grid".into(),
            turn: (10, 10),
            over: true,
            age_min: Some(3 * 24 * 60),
            interrupted: false,
        },
    ]
}

/// What the sample's seat reads first.
pub fn briefing() -> Briefing {
    Briefing {
        title: "The Bronze Statue".into(),
        difficulty: "easy".into(),
        minutes: 45,
        turns: 10,
        situation: "Last week the government of Estmark moved a bronze statue from the centre of Tarvas to a cemetery. \
                    Veskaya protested, buses brought in demonstrators, and since midnight the portals of the government \
                    have been slow.\n\nNobody is hurt. Nobody has claimed it. The Council has it on no agenda."
            .into(),
        stakes: "If this passes without an answer, it will be done again, to somebody with more to lose. If the answer is \
                 louder than the evidence, the Alliance will argue about itself instead."
            .into(),
        task: "Keep services up, find out who it is, and bring the Allies to an answer that they all can stand behind."
            .into(),
        seat: "National crisis cell of Estmark, with the delegation at the Council".into(),
        may: vec!["decide what your own government does".into(), "propose texts to the Council".into()],
        others: vec!["Private Office of the Secretary General".into()],
        people: vec![("Ines Kallas".into(), "duty officer of the crisis cell".into())],
        secrets: Vec::new(),
        private: "Your energy regulator warned in March that two control centres share one maintenance contractor. Nobody \
                  else knows."
            .into(),
        objectives: vec![
            "Judge authorship under doubt, and say how sure you are".into(),
            "Choose an answer that is in proportion".into(),
            "Keep consensus without emptying the text".into(),
        ],
    }
}
