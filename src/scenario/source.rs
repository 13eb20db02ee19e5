//! A scenario's text as it was read, before anything is made of it.

use std::path::{Component, Path};

/// What every pack is called, so that tools know one.
pub const PACK: &str = "pack.ron";

/// The largest file that is read, bytes.
pub const LARGEST: usize = 1024 * 1024;

/// A scenario's text and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
    pack: Option<Result<Box<Self>, BadPack>>,
}

/// Why a scenario's pack was not read. The reason goes on from the pack's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadPack {
    /// It is not there, or is no such file.
    Missing(String),
    /// It lies outside the folder of the scenario, or is not called as packs are.
    Outside(String),
}

impl BadPack {
    /// What is wrong with a pack's path as it is written, if anything is.
    #[must_use]
    pub fn of_path(pack: &str) -> Option<Self> {
        let below = Path::new(pack);
        let plain = below.components().all(|it| matches!(it, Component::Normal(_)));
        if !plain || pack.contains(['\\', ':']) || pack.starts_with('/') {
            return Some(Self::Outside("leads out of the folder of the scenario".into()));
        }
        let named = below.file_name().is_some_and(|name| name == PACK);
        (!named).then(|| Self::Outside(format!("is not called `{PACK}`")))
    }
}

/// Why a file was not read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSource {
    /// It is larger than [`LARGEST`].
    #[error("the file is larger than 1 MiB, which no scenario needs; is it the right file?")]
    TooLarge,
    /// It begins with a UTF-8 byte order mark.
    #[error("the file begins with a byte order mark; save it as UTF-8 without one (\"UTF-8\", not \"UTF-8 with BOM\")")]
    ByteOrderMark,
    /// It looks like UTF-16.
    #[error("the file is UTF-16 (\"Unicode\" in some editors); save it as UTF-8")]
    Utf16,
    /// It is not UTF-8.
    #[error("byte {0} is not UTF-8 text; save the file as UTF-8")]
    NotText(usize),
}

impl Source {
    /// Takes the bytes of a file; line ends become LF, so that a file has one digest on every machine.
    ///
    /// # Errors
    ///
    /// Where the bytes are too many or are not plain UTF-8.
    pub fn new(name: impl Into<String>, bytes: &[u8]) -> Result<Self, BadSource> {
        if bytes.len() > LARGEST {
            return Err(BadSource::TooLarge);
        }
        if bytes.starts_with(b"\xEF\xBB\xBF") {
            return Err(BadSource::ByteOrderMark);
        }
        if is_utf16(bytes) {
            return Err(BadSource::Utf16);
        }
        let text = str::from_utf8(bytes).map_err(|error| BadSource::NotText(error.valid_up_to()))?;
        Ok(Self { name: name.into(), text: text.replace("\r\n", "\n").replace('\r', "\n"), pack: None })
    }

    /// The same with the pack that it names, or why that was not read.
    #[must_use]
    pub fn with_pack(self, pack: Result<Self, BadPack>) -> Self {
        Self { pack: Some(pack.map(Box::new)), ..self }
    }

    /// The same with the pack that `other` has: it is another text of the same scenario.
    pub(super) fn with_pack_of(self, other: &Self) -> Self {
        Self { pack: other.pack.clone(), ..self }
    }

    /// The pack that it names, where it was looked for.
    pub(super) fn pack(&self) -> Option<&Result<Box<Self>, BadPack>> {
        self.pack.as_ref()
    }

    /// Whether it is a pack, by what it is called.
    #[must_use]
    pub fn is_pack(&self) -> bool {
        self.name.rsplit(['/', '\\']).next() == Some(PACK)
    }

    /// The text of its pack; empty where it has none.
    #[must_use]
    pub fn pack_text(&self) -> &str {
        self.pack.as_ref().and_then(|it| it.as_ref().ok()).map_or("", |it| it.text())
    }

    /// What messages call it: mostly its path.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, with line ends as LF.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// BLAKE3 of the text: names the scenario in journals.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        *blake3::hash(self.text.as_bytes()).as_bytes()
    }
}

/// Whether it has a UTF-16 mark, or every other byte of its beginning is zero.
fn is_utf16(bytes: &[u8]) -> bool {
    let marked = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let zeros =
        |offset: usize| bytes.len() >= 4 && bytes.iter().skip(offset).step_by(2).take(32).all(|&byte| byte == 0);
    marked || zeros(0) || zeros(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_do_not_change_the_digest() {
        let [lf, crlf, cr] = ["(\n  a: 1,\n)\n", "(\r\n  a: 1,\r\n)\r\n", "(\r  a: 1,\r)\r"]
            .map(|text| Source::new("a.ron", text.as_bytes()).unwrap().digest());
        assert_eq!(lf, crlf);
        assert_eq!(lf, cr);
        assert_ne!(lf, Source::new("a.ron", b"(\n  a: 2,\n)\n").unwrap().digest());
    }

    #[test]
    fn what_is_not_plain_text_is_named_for_what_it_is() {
        let utf16: Vec<u8> = "(format: 1)".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xFF\xFE".as_slice(), &utf16].concat();
        for (bytes, expected) in [
            (b"\xEF\xBB\xBF(format: 1)".as_slice(), BadSource::ByteOrderMark),
            (utf16.as_slice(), BadSource::Utf16),
            (marked.as_slice(), BadSource::Utf16),
            (b"(id: \"caf\xE9\")".as_slice(), BadSource::NotText(9)),
            (vec![b' '; LARGEST + 1].as_slice(), BadSource::TooLarge),
        ] {
            assert_eq!(Source::new("a.ron", bytes), Err(expected));
        }
        assert!(Source::new("a.ron", &vec![b' '; LARGEST]).is_ok(), "the limit itself is allowed");
    }
}
