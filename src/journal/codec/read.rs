//! From bytes to pages, telling an unfinished end from damage.

use super::super::header::Header;
use super::super::page::Page;
use super::damage::{Damage, Torn, Wrong, plain};
use super::layout::{Head, Sealed, checksum, number};
use super::write::Chain;
use super::{FORMAT, HEAD, MAGIC, PRELUDE, SUM};

/// A journal as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// What the exercise is played with.
    pub header: Header,
    /// Every decision, in order.
    pub pages: Vec<Page>,
    /// The unfinished end that was left out, if there is one. To be told to the reader.
    pub torn: Option<Torn>,
    /// What is needed to go on writing.
    pub rest: Rest,
}

/// Where a journal's whole part ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// What the next frame has to follow.
    pub chain: Chain,
    /// Bytes of the whole part.
    pub len: usize,
    /// Where its last frame begins; 0 where there is none.
    pub last: usize,
}

/// Reads a journal.
///
/// # Errors
///
/// Where it is no journal, of a later format, or damaged anywhere but at its end.
pub fn read(bytes: &[u8]) -> Result<Read, Damage> {
    let frames = frames(bytes)?;
    match frames.damage {
        Some(damage) => Err(damage),
        None => frames.into_read(),
    }
}

/// Reads what is whole before the first damage, and says what the damage is. For saving it into a new journal.
///
/// # Errors
///
/// Where there is no whole header.
pub fn salvage(bytes: &[u8]) -> Result<(Read, Option<Damage>), Damage> {
    let mut frames = frames(bytes)?;
    let damage = frames.damage.take();
    Ok((frames.into_read()?, damage))
}

/// A journal taken apart, its payloads not yet looked into.
pub(super) struct Frames<'a> {
    pub(super) header: Header,
    /// Offset and payload of each frame.
    pub(super) payloads: Vec<(usize, &'a [u8])>,
    pub(super) torn: Option<Torn>,
    pub(super) damage: Option<Damage>,
    pub(super) rest: Rest,
}

impl Frames<'_> {
    /// The page at `index`.
    pub(super) fn page(&self, index: usize) -> Result<Page, Damage> {
        let (offset, payload) = self.payloads[index];
        serde_json::from_slice(payload).map_err(|error| Damage::Page {
            decision: u32::try_from(index + 1).expect("decisions are numbered in 32 bits"),
            offset: offset as u64,
            engine: plain(&self.header.engine),
            why: plain(&error.to_string()),
        })
    }

    fn into_read(self) -> Result<Read, Damage> {
        let pages = (0..self.payloads.len()).map(|index| self.page(index)).collect::<Result<_, _>>()?;
        Ok(Read { header: self.header, pages, torn: self.torn, rest: self.rest })
    }
}

/// Takes a journal apart, up to its end or the first damage.
pub(super) fn frames(bytes: &[u8]) -> Result<Frames<'_>, Damage> {
    let (header, mut chain, mut at) = header(bytes)?;
    let mut payloads = Vec::new();
    let mut last = 0;
    let (mut torn, mut damage) = (None, None);
    while at < bytes.len() {
        match frame(&bytes[at..], &chain) {
            Ok((payload, next)) => {
                payloads.push((at, payload));
                chain = next;
                last = at;
                at += HEAD + payload.len() + SUM;
            }
            Err(wrong) => {
                let (offset, after_decision) = (at as u64, chain.decisions);
                match wrong.or_else(|| more(&bytes[at..], &chain).then_some(Wrong::Changed)) {
                    Some(why) => damage = Some(Damage::Middle { offset, after_decision, why }),
                    None => torn = Some(Torn { at: offset, lost_bytes: (bytes.len() - at) as u64, after_decision }),
                }
                break;
            }
        }
    }
    Ok(Frames { header, payloads, torn, damage, rest: Rest { chain, len: at, last } })
}

/// Reads the header: what it says, what the first frame has to follow, and where that frame begins.
fn header(bytes: &[u8]) -> Result<(Header, Chain, usize), Damage> {
    let broken = |why: &str| Damage::Header { why: plain(why) };
    let len = bytes.len() as u64;
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(Damage::Empty);
    }
    if !bytes.starts_with(&MAGIC[..bytes.len().min(MAGIC.len())]) {
        return Err(Damage::NotAJournal);
    }
    let prelude: &[u8; PRELUDE] = bytes.first_chunk().ok_or(Damage::HeaderCutShort { len })?;
    let part = |at| number(prelude, at).expect("the prelude holds three numbers");
    let (format, size, sum) = (part(8), part(12), part(16));
    if sum != checksum(&[&prelude[..PRELUDE - SUM]]) {
        return Err(broken("its first bytes do not agree with their checksum"));
    }
    if format != FORMAT {
        return Err(Damage::NewerFormat { found: format, known: FORMAT });
    }
    let text_end = PRELUDE.saturating_add(size as usize);
    let Some(sum) = number(bytes, text_end) else {
        return Err(Damage::HeaderCutShort { len });
    };
    if sum != checksum(&[&bytes[..text_end]]) {
        return Err(broken("its contents do not agree with their checksum"));
    }
    let sealed: Sealed<Header> =
        serde_json::from_slice(&bytes[PRELUDE..text_end]).map_err(|error| broken(&error.to_string()))?;
    let exercise = sealed.header.exercise();
    if (sealed.exercise, sealed.scenario_digest) != (exercise, sealed.header.scenario_digest()) {
        return Err(broken("its names do not follow from its contents"));
    }
    Ok((sealed.header, Chain { exercise, decisions: 0, sum }, text_end + SUM))
}

/// Reads the frame that has to follow `chain`. An error says what is certainly wrong, or nothing where the frame may as
/// well be unfinished.
fn frame<'a>(bytes: &'a [u8], chain: &Chain) -> Result<(&'a [u8], Chain), Option<Wrong>> {
    let head = Head::read(bytes, chain.exercise).ok_or(None)?;
    let expected = chain.decisions + 1;
    if head.decision != expected {
        return Err(Some(Wrong::Order { expected, found: head.decision }));
    }
    let end = HEAD + head.len;
    let sum = number(bytes, end).ok_or(None)?;
    let payload = &bytes[HEAD..end];
    let next = chain.follow(&bytes[..HEAD], payload);
    if sum == next.sum { Ok((payload, next)) } else { Err(None) }
}

/// Whether the head of a frame stands anywhere after the start of `bytes`: only one frame is ever unfinished, so where
/// another follows, the trouble is in the middle.
fn more(bytes: &[u8], chain: &Chain) -> bool {
    (1..bytes.len()).any(|at| Head::read(&bytes[at..], chain.exercise).is_some())
}
