//! Reads an answer: `evacuate yes | because the roads hold | sure 80`.

use super::error::ScriptError;
use super::word::Word;
use crate::journal::Answer;
use crate::vocab::Slug;

/// How an answer is written.
pub(super) const USAGE: &str =
    "write `answer DECISION ANSWER`, and where asked `| because REASON` and `| sure PERCENT`";

/// Reads what follows the word `answer`, which ends before column `end`.
pub(super) fn answer(words: &[Word<'_>], end: usize) -> Result<Answer, ScriptError> {
    let wrong = |column: usize, message: String| ScriptError { line: 1, column, message, help: USAGE.to_owned() };
    let Some((first, rest)) = words.split_first() else {
        return Err(wrong(end, "`answer` needs the id of a decision".into()));
    };
    let decision = Slug::new(first.text)
        .map_err(|_| wrong(first.column, format!("`{}` is not the id of a decision", first.text)))?;
    let said: Vec<&str> = rest.iter().map(|it| it.text).collect();
    let said = said.join(" ");
    let mut parts = said.split('|').map(str::trim);
    let column = rest.first().map_or(end, |it| it.column);
    let answered = parts.next().unwrap_or_default();
    let mut answer = Answer { decision, words: answered.to_owned(), because: String::new(), sure: None };
    if answered.is_empty() {
        return Err(wrong(column, "the answer is missing".into()));
    }
    for part in parts {
        match part.split_once(' ') {
            Some(("because", why)) => why.trim().clone_into(&mut answer.because),
            Some(("sure", percent)) => {
                let number = percent.trim().trim_end_matches('%').trim_end().parse::<u8>().ok().filter(|it| *it <= 100);
                let number = number.ok_or_else(|| wrong(column, format!("`{percent}` is not 0 to 100 percent")))?;
                answer.sure = Some(number);
            }
            _ => return Err(wrong(column, format!("`| {part}` is not understood"))),
        }
    }
    Ok(answer)
}
