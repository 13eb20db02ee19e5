//! Pages on mistakes of writing.

use crate::scenario::check::Finding;

use super::{
    DUPLICATE_FIELD, MISSING_FIELD, SYNTAX, TOO_DEEP, UNCLOSED_BRACKET, UNCLOSED_TEXT, UNKNOWN_FIELD, UNKNOWN_WORD,
    WRONG_TYPE,
};

/// Every mistake of writing, with its page.
pub(in crate::scenario) const MISTAKES: &[Finding] = &[
    Finding::error(
        SYNTAX,
        "`syntax`: something that does not belong where it stands.

**What it checks.** That values are separated by commas, that a colon stands between a field and its
value, that texts stand in straight double quotes, and that nothing else stands between them.

**Why it matters.** A file that is not well-formed cannot be read as it was meant.

**How to mend it.** The message says what is missing or too much. After a comma that is missing,
everything else is still looked at.",
    ),
    Finding::error(
        UNCLOSED_BRACKET,
        "`unclosed-bracket`: a bracket that is never closed, or closes nothing.

**What it checks.** That every `(`, `[` and `{` has its counterpart.

**Why it matters.** Everything after it seems to belong inside it.

**How to mend it.** Add the closing bracket where the part ends. Which bracket is to blame is judged by
the indentation of lines: if the place looks right, look at the lines below it.",
    ),
    Finding::error(
        UNCLOSED_TEXT,
        r##"`unclosed-text`: a text without its closing quote.

**What it checks.** That every text ends with `"`.

**Why it matters.** Everything up to the next quote seems to belong to the text.

**How to mend it.** Add the quote. A quote inside a text is written `\"`; a text with many of them can
stand between `r#"` and `"#`."##,
    ),
    Finding::error(
        TOO_DEEP,
        "`too-deep`: brackets nested beyond reason.

**What it checks.** That brackets are nested at most 64 deep.

**Why it matters.** A program that followed them all could be made to crash.

**How to mend it.** No scenario needs it. Look for a bracket that was pasted many times.",
    ),
    Finding::error(
        UNKNOWN_FIELD,
        "`unknown-field`: a field that this kind of thing does not have.

**What it checks.** That every field is one that the format knows in that place.

**Why it matters.** A misspelt field would be ignored, and what it says would not happen.

**How to mend it.** Correct the name. The format is described in `docs/authoring/format.md`.",
    ),
    Finding::error(
        MISSING_FIELD,
        "`missing-field`: a field that has to be there and is not.

**What it checks.** That every field without a default is written.

**Why it matters.** The exercise could not run without it.

**How to mend it.** Add the field; the message shows what it looks like.",
    ),
    Finding::error(
        DUPLICATE_FIELD,
        "`duplicate-field`: a field that is written twice.

**What it checks.** That no field stands twice in the same brackets.

**Why it matters.** Only one of the two could count.

**How to mend it.** Keep one of them.",
    ),
    Finding::error(
        UNKNOWN_WORD,
        "`unknown-word`: a word that is not one of those allowed here.

**What it checks.** That difficulties, conditions, consequences, levers and the like are ones that the
format knows.

**Why it matters.** The program cannot guess what a new condition or lever would mean.

**How to mend it.** Correct the word. Capitals matter: `Always`, not `always`.",
    ),
    Finding::error(
        WRONG_TYPE,
        "`wrong-type`: a value of the wrong kind.

**What it checks.** That a number stands where a number is asked for, a text where a text is, a list
where a list is.

**Why it matters.** The program would have to guess what was meant.

**How to mend it.** Texts stand in quotes and numbers do not; a list stands in square brackets, even with
one entry.",
    ),
];
