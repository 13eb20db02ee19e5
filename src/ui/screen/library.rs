//! The library: articles on what stands behind the model, from any screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::text::fit;
use crate::ui::widget::{Cells, Row, Size, list, popup, prose};
use crate::view::Article;

/// The list of articles as it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryState {
    /// The selected article, among those that the words let through.
    pub cursor: Cursor,
    /// The words.
    pub filter: String,
    /// Whether letters go to the words.
    pub typing: bool,
}

impl LibraryState {
    /// The number of the selected article.
    pub fn selected(&self, articles: &[Article]) -> Option<usize> {
        let shown = shown(articles, &self.filter);
        shown.get(self.cursor.within(shown.len())).copied()
    }
}

/// The numbers of the articles that hold every one of these words, those that name them in the title first.
pub fn shown(articles: &[Article], filter: &str) -> Vec<usize> {
    let filter = filter.to_lowercase();
    let words: Vec<&str> = filter.split_whitespace().collect();
    let has = |text: &str| {
        let text = text.to_lowercase();
        words.iter().all(|it| text.contains(it))
    };
    let all = |it: &Article| format!("{} {} {} {}", it.kind, it.title, it.when, it.text);
    let (mut named, told): (Vec<usize>, Vec<usize>) =
        (0..articles.len()).filter(|at| has(&all(&articles[*at]))).partition(|at| has(&articles[*at].title));
    named.extend(told);
    named
}

/// Draws the list.
pub fn draw(articles: &[Article], state: &LibraryState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let title = match (state.typing, state.filter.as_str()) {
        (true, filter) => format!("Library: find {filter}_"),
        (false, "") => "Library".to_owned(),
        (false, filter) => format!("Library: {filter}"),
    };
    let size = Size { width: 96, height: area.height.saturating_sub(2) };
    let inner = popup(&title, size, area, buf, paint);
    let shown = shown(articles, &state.filter);
    if shown.is_empty() {
        let mut text = Prose::new(inner.width);
        text.para("No article holds these words. Esc shows all.", paint.theme.quiet);
        return prose(&text.into_lines(), Cursor::default(), inner, buf, paint);
    }
    list(
        &rows(articles, &shown, state.filter.is_empty(), Row::width(inner), paint),
        state.cursor,
        true,
        inner,
        buf,
        paint,
    )
}

/// Titles and years; under headings where nothing was filtered.
fn rows(articles: &[Article], shown: &[usize], headed: bool, width: usize, paint: Paint) -> Vec<Row<'static>> {
    let mut rows = Vec::new();
    let mut kind = "";
    for article in shown.iter().map(|at| &articles[*at]) {
        if headed && article.kind != kind {
            kind = &article.kind;
            rows.push(Row::between(Line::styled(fit(kind, width, paint.ascii), paint.theme.title)));
        }
        let cells = Cells::new(width, paint.ascii).rest(&article.title, 24, Style::new());
        rows.push(Row::item(cells.right(&article.when, 22, paint.theme.quiet).line()));
    }
    rows
}

/// Draws one article.
pub fn draw_article(article: &Article, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let width = area.width.min(88);
    let mut text = Prose::new(width.saturating_sub(4));
    let kind =
        if article.when.is_empty() { article.kind.clone() } else { format!("{}, {}", article.kind, article.when) };
    text.para(&kind, paint.theme.quiet).gap();
    text.para(&article.text, Style::new());
    for (head, lines) in [("Sources", &article.sources), ("See also", &article.see_also)] {
        if !lines.is_empty() {
            text.gap().para(head, paint.theme.title);
            lines.iter().for_each(|it| {
                text.hang("- ", paint.theme.quiet, it, Style::new());
            });
        }
    }
    let height = u16::try_from(text.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = popup(&article.title, Size { width, height }, area, buf, paint);
    prose(&text.into_lines(), cursor, inner, buf, paint)
}
