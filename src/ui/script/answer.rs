//! Reads an answer: `evacuate yes | because the roads hold | sure 80`, or in short `evacuate yes | the roads hold | 80`.

use super::error::ScriptError;
use super::word::Word;
use crate::journal::Answer;
use crate::vocab::Slug;

/// How an answer is written.
pub(super) const USAGE: &str = "write `answer DECISION ANSWER`, and where asked `| because REASON` and `| sure PERCENT`, or just `| REASON` and `| PERCENT`";

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
        match read(part) {
            Part::Because(why) if answer.because.is_empty() => why.clone_into(&mut answer.because),
            Part::Sure(percent) if answer.sure.is_none() => answer.sure = Some(percent),
            Part::Because(_) | Part::Sure(_) => {
                return Err(wrong(column, format!("`| {part}` says the same once more")));
            }
            Part::NoPercentage(said) => return Err(wrong(column, format!("`{said}` is not 0 to 100 percent"))),
            Part::Unclear => return Err(wrong(column, format!("`| {part}` is not understood"))),
        }
    }
    Ok(answer)
}

/// What stands after a bar.
enum Part<'a> {
    /// Why.
    Because(&'a str),
    /// How sure, percent.
    Sure(u8),
    /// How sure, and that cannot be.
    NoPercentage(&'a str),
    /// Nothing, or a word that was to say what follows and does not.
    Unclear,
}

/// Reads what stands after a bar: with the word that says what it is, or without it.
fn read(part: &str) -> Part<'_> {
    let (first, rest) = part.split_once(' ').map_or((part, ""), |(first, rest)| (first, rest.trim()));
    match first {
        "because" if !rest.is_empty() => Part::Because(rest),
        "sure" => percentage(rest).map_or(Part::NoPercentage(rest), Part::Sure),
        "" | "because" if rest.is_empty() => Part::Unclear,
        _ if part.chars().all(|it| it.is_ascii_digit() || matches!(it, ' ' | '%')) => {
            percentage(part).map_or(Part::NoPercentage(part), Part::Sure)
        }
        _ => Part::Because(part),
    }
}

fn percentage(said: &str) -> Option<u8> {
    said.trim_end_matches('%').trim_end().parse::<u8>().ok().filter(|it| *it <= 100)
}

#[cfg(test)]
mod tests {
    use crate::ui::script::parse_line;

    fn read(line: &str) -> Result<String, String> {
        let commands = parse_line(line).map_err(|error| error.message)?;
        Ok(commands.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_reason_and_a_percentage_need_no_word_before_them() {
        for short in [
            "answer evacuate 1 | the roads hold | 80",
            "answer evacuate 1 | 80 % | the roads hold",
            "answer evacuate 1 | because the roads hold | sure 80%",
        ] {
            assert_eq!(read(short).unwrap(), "answer evacuate 1 | because the roads hold | sure 80", "{short}");
        }
        assert_eq!(read("answer evacuate 1 | hurry").unwrap(), "answer evacuate 1 | because hurry");
    }

    #[test]
    fn what_stands_after_a_bar_and_says_nothing_is_refused() {
        for (line, why) in [
            ("answer evacuate 1 |", "`| ` is not understood"),
            ("answer evacuate 1 | because", "`| because` is not understood"),
            ("answer evacuate 1 | sure much", "`much` is not 0 to 100 percent"),
            ("answer evacuate 1 | 101", "`101` is not 0 to 100 percent"),
            ("answer evacuate 1 | one | two", "`| two` says the same once more"),
        ] {
            assert_eq!(read(line).unwrap_err(), why, "{line}");
        }
    }
}
