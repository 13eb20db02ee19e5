//! The evidence: who may be behind an incident, how likely, how well founded, and what would change it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::text::{fit, number};
use crate::ui::widget::{Pane, Row, bar, excerpt, list, prose};
use crate::view::{Case, EvidenceLine, HypothesisLine};

/// What the player looks at in the evidence.
#[derive(Clone, Debug, Default)]
pub struct EvidenceState {
    /// The incident.
    pub case: Cursor,
    /// The selected hypothesis.
    pub hypothesis: Cursor,
    /// The first row of the evidence that shows.
    pub scroll: Cursor,
}

/// Draws the evidence on one incident; the extent is that of the text.
pub fn draw(cases: &[Case], state: &EvidenceState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let index = state.case.within(cases.len());
    let Some(case) = cases.get(index) else {
        let inner = Pane { title: "Incidents", note: "none", key: "", focused: true }.draw(area, buf, paint);
        let mut text = Prose::new(inner.width);
        text.para(
            "No incident is known yet. When one is, the analysts' judgement of who is behind it stands here.",
            Style::new(),
        );
        return prose(&text.into_lines(), Cursor::default(), inner, buf, paint);
    };
    let note = if cases.len() > 1 {
        format!("incident {} of {}, n for the next", index + 1, cases.len())
    } else {
        String::new()
    };
    let wide = area.width >= WIDE;
    let mut head = Prose::new(if wide { area.width / 2 } else { area.width }.saturating_sub(4));
    let force =
        format!("Severity {} of 10, force {} of 10: {}.", number(case.severity), number(case.force), case.legal);
    head.para(&force, Style::new());
    head.hang(
        "How well founded the judgement is: ",
        paint.theme.quiet,
        &case.confidence.to_string(),
        paint.theme.heading,
    );
    let head_rows = u16::try_from(head.len()).unwrap_or(1) + 1;
    let hypotheses =
        u16::try_from(case.hypotheses.len()).unwrap_or(u16::MAX).saturating_add(2).min(area.height * 2 / 5);
    let (area, beside) = if wide {
        let halves = Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).spacing(2).areas(area);
        let [left, right] = halves;
        (left, Some(right))
    } else {
        (area, None)
    };
    let rows =
        [Constraint::Length(head_rows), Constraint::Length(1), Constraint::Length(hypotheses), Constraint::Fill(1)];
    let [above, _, middle, below] = Layout::vertical(rows).areas(area);
    let inner = Pane { title: &case.title, note: &note, key: "", focused: false }.draw(above, buf, paint);
    prose(&head.into_lines(), Cursor::default(), inner, buf, paint);
    who(case, state, middle, buf, paint);
    let note = if case.state_control {
        "direction or control by a state is shown"
    } else {
        "direction or control by a state is not shown"
    };
    if let Some(beside) = beside {
        let alone = case.claims.is_empty();
        let title = if alone { WOULD_CHANGE } else { "What others say, and what would change the estimate" };
        let width = below.width.saturating_sub(2);
        let mut text = Prose::new(width);
        around(case, width, !alone, &mut text, paint);
        // Where it does not fit here, it is read before the evidence, which scrolls.
        let fits = text.len() < usize::from(below.height);
        if fits {
            let inner = Pane { title, note: "", key: "", focused: false }.draw(below, buf, paint);
            excerpt(&text.into_lines(), "", inner, buf, paint);
        }
        let inner = Pane { title: "Evidence", note, key: "", focused: false }.draw(beside, buf, paint);
        let mut text = Prose::new(inner.width);
        if !fits {
            around(case, inner.width, true, &mut text, paint);
            text.gap();
        }
        items(case, state, &mut text, paint);
        return prose(&text.into_lines(), state.scroll, inner, buf, paint);
    }
    let inner = Pane { title: "Evidence", note, key: "", focused: false }.draw(below, buf, paint);
    let mut text = Prose::new(inner.width);
    around(case, inner.width, true, &mut text, paint);
    items(case, state, text.gap(), paint);
    prose(&text.into_lines(), state.scroll, inner, buf, paint)
}

/// The width from which on the evidence stands beside the hypotheses.
const WIDE: u16 = 150;

fn who(case: &Case, state: &EvidenceState, area: Rect, buf: &mut Buffer, paint: Paint) {
    let inner = Pane {
        title: "Who may be behind it",
        note: "the analysts' view; items for + and against -",
        key: "",
        focused: true,
    }
    .draw(area, buf, paint);
    let width = Row::width(inner);
    let rows: Vec<_> = case.hypotheses.iter().map(|it| Row::item(hypothesis(case, it, width, paint))).collect();
    list(&rows, state.hypothesis, true, inner, buf, paint);
}

/// Columns of the tally: how many items speak for a hypothesis, and how many against it.
const TALLY: usize = 10;

fn hypothesis(case: &Case, line: &HypothesisLine, width: usize, paint: Paint) -> Line<'static> {
    let tally = |sign| case.evidence.iter().filter(|it| it.sign(&line.id) == sign).count();
    let tally = format!("+{} -{}", tally("+"), tally("-"));
    let bar_room = if width < 90 { 0 } else { (width / 4).min(30) };
    let name = width.saturating_sub(bar_room + 2 + 8 + 20 + TALLY + 13).min(46);
    let [full, empty] = bar(line.likelihood, 1.0, bar_room, paint.theme.key, paint);
    let stated = line.stated.map_or_else(|| "not stated".to_owned(), |it| format!("you said {it} %"));
    Line::from(vec![
        Span::raw(format!("{:name$}  ", fit(&line.name, name, paint.ascii))),
        full,
        empty,
        Span::styled(format!("{:>4.0} %  ", line.likelihood * 100.0), paint.theme.heading),
        Span::raw(format!("{:20}", line.band.to_string())),
        Span::styled(format!("{tally:TALLY$}"), paint.theme.quiet),
        Span::styled(format!("{stated:>13}"), paint.theme.quiet),
    ])
}

/// What is told of what has not come in.
const WOULD_CHANGE: &str = "What would change the estimate";

/// What others say, and what would change the estimate, under a heading or not.
fn around(case: &Case, width: u16, heading: bool, text: &mut Prose, paint: Paint) {
    claims(case, width, text, paint);
    if !case.would_change.is_empty() {
        if heading {
            text.gap().para(WOULD_CHANGE, paint.theme.quiet);
        }
        for line in &case.would_change {
            text.hang("- ", paint.theme.quiet, line, Style::new());
        }
    }
}

/// Every item: whether it speaks for the selected hypothesis or against it.
fn items(case: &Case, state: &EvidenceState, text: &mut Prose, paint: Paint) {
    let chosen = case.hypotheses.get(state.hypothesis.within(case.hypotheses.len()));
    let (id, name) = chosen.map_or(("", ""), |it| (it.id.as_str(), it.name.as_str()));
    if case.evidence.is_empty() {
        text.para("There is no evidence yet.", paint.theme.quiet);
    } else {
        let tally = |sign| case.evidence.iter().filter(|it| it.sign(id) == sign).count();
        let told = format!("{name}: {} for it (+), {} against it (-)", tally("+"), tally("-"));
        let gone = match tally("x") {
            0 => String::new(),
            gone => format!(", {gone} seen through (x)"),
        };
        text.para(&format!("{told}{gone}"), paint.theme.title);
    }
    for line in &case.evidence {
        item(line, id, text, paint);
    }
}

/// Columns for a likelihood in words, and for a confidence.
const LIKELY: usize = 19;
const FOUNDED: usize = 10;

/// What everybody says, side by side: who, whom they name, how likely, how well founded.
fn claims(case: &Case, width: u16, text: &mut Prose, paint: Paint) {
    if case.claims.is_empty() {
        return;
    }
    let quiet = paint.theme.quiet;
    let room = usize::from(width).saturating_sub(LIKELY + FOUNDED + 3).max(20) / 2;
    let row = |who: &str, whom: &str, likely: &str, founded: &str| {
        let [who, whom] = [who, whom].map(|it| fit(it, room, paint.ascii));
        let founded = founded.trim_end_matches(" confidence");
        format!("{who:room$} {whom:room$} {likely:LIKELY$} {founded}")
    };
    text.line(Line::styled(row("Who says what", "it was", "how likely", "confidence"), paint.theme.title));
    if let Some(lead) = case.hypotheses.first() {
        let (likely, founded) = (lead.band.to_string(), case.confidence.to_string());
        text.line(Line::styled(row("Your analysts", &lead.name, &likely, &founded), Style::new()));
    }
    for it in &case.hypotheses {
        if let Some(percent) = it.stated {
            text.line(Line::styled(row("You", &it.name, &format!("{percent} %"), ""), Style::new()));
        }
    }
    for it in &case.claims {
        let gone = !it.withdrawn.is_empty();
        let style = if gone { quiet.add_modifier(Modifier::CROSSED_OUT) } else { Style::new() };
        text.line(Line::styled(
            row(&it.by, &it.hypothesis, &it.likelihood.to_string(), &it.confidence.to_string()),
            style,
        ));
        if gone {
            text.hang("  ! ", paint.theme.warn, &format!("taken back {}", it.withdrawn), paint.theme.warn);
        } else if !it.before.is_empty() {
            text.hang("  before: ", quiet, &it.before, quiet);
        }
    }
    text.gap();
}

fn item(line: &EvidenceLine, hypothesis: &str, text: &mut Prose, paint: Paint) {
    let quiet = paint.theme.quiet;
    let body = if line.exposed { Style::new().add_modifier(Modifier::CROSSED_OUT) } else { Style::new() };
    let sign = line.sign(hypothesis);
    let style = match sign {
        "+" => paint.theme.good,
        "-" => paint.theme.bad,
        _ => paint.theme.warn,
    };
    let points = format!("{:7}  {}, points {} at {}", line.at, line.channel, line.strength, line.points_at);
    text.hang(&format!("{sign} "), style, &points, paint.theme.heading);
    text.hang("           ", quiet, &line.text, body);
    if line.exposed {
        text.hang(
            "           ! ",
            paint.theme.warn,
            "seen through: it was planted, and no longer counts",
            paint.theme.warn,
        );
    }
}
