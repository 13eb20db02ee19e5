//! Reads a tree into the model and reports every value that does not fit, with a stand-in in its place.
//!
//! Serde stops at the first mistake, because it cannot make up a value. This reader can: asked for a number where a
//! text was written, it reports that and hands out 0. Whatever is later said about a stand-in is left out. Only a field
//! that is missing is known to serde alone (it may have a default): then the reader starts again, knowing now that the
//! field is needed.

mod fields;
mod leaf;
mod variant;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::{self, DeserializeOwned, Deserializer, SeqAccess, Visitor};

use crate::scenario::model::ScenarioFile;
use crate::scenario::spanned::SPANNED;

use super::mistake::{MISSING_FIELD, Mistakes, WRONG_TYPE};
use super::tree::{Node, Shape};
use super::words::{Expected, found, thing};

/// Fields that cannot be left out: the struct's or variant's name, and the field's.
type Required = BTreeSet<(&'static str, &'static str)>;

/// Reads `root`; gives the model with stand-ins, the places where they stand, and what was wrong there. In a `torn` file a field that is
/// missing may have been written, so it is not reported.
pub(super) fn read<T: DeserializeOwned>(
    text: &str,
    root: &Node,
    torn: bool,
) -> (Option<T>, Vec<Range<usize>>, Mistakes) {
    let mut required = known_required().clone();
    let mut refused = BTreeMap::new();
    loop {
        let pass = Pass { text, required: &required, refused: &refused, torn, probe: false, log: RefCell::default() };
        let read = T::deserialize(pass.reader(View::Node(root)));
        let log = pass.log.into_inner();
        if let (Err(Fault::Refused(why)), Some(at)) = (&read, log.last_text)
            && refused.insert(at, why.clone()).is_none()
        {
            continue;
        }
        if let Err(Fault::Missing { owner: Some(owner), field }) = read
            && required.insert((owner, field))
        {
            continue;
        }
        let mended = log.mended.clone();
        return (read.ok(), mended, log.into_mistakes());
    }
}

/// Required fields that reading nothing at all finds out.
fn known_required() -> &'static Required {
    static KNOWN: OnceLock<Required> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut required = Required::new();
        loop {
            let refused = BTreeMap::new();
            let log = RefCell::default();
            let pass = Pass { text: "", required: &required, refused: &refused, torn: false, probe: true, log };
            match ScenarioFile::deserialize(pass.reader(View::StandIn((0, 0)))) {
                Err(Fault::Missing { owner: Some(owner), field }) if required.insert((owner, field)) => {}
                _ => return required,
            }
        }
    })
}

/// One reading of the whole tree.
struct Pass<'p> {
    text: &'p str,
    required: &'p Required,
    /// Texts that were not what they should be, by place, each with the reason.
    refused: &'p BTreeMap<(u32, u32), String>,
    torn: bool,
    /// Whether this only asks which fields are required: groups hold nothing else, lists one element.
    probe: bool,
    log: RefCell<Log>,
}

/// What a pass found.
#[derive(Default)]
struct Log {
    mistakes: Mistakes,
    /// Missing fields by where their group opens.
    missing: BTreeMap<((u32, u32), &'static str), Vec<(&'static str, Expected)>>,
    mended: Vec<Range<usize>>,
    /// Where the text stands that was read last.
    last_text: Option<(u32, u32)>,
}

/// Stand-ins after which a file is given up.
const MOST_MENDED: usize = 5_000;

impl Log {
    /// Whether so much is wrong that the rest is not worth the time.
    fn is_hopeless(&self) -> bool {
        self.mistakes.are_full() || self.mended.len() > MOST_MENDED
    }

    fn into_mistakes(mut self) -> Mistakes {
        for ((at, owner), fields) in self.missing {
            let names: Vec<_> = fields.iter().map(|(field, _)| format!("`{field}`")).collect();
            let message = format!("{} has no {}", thing(owner), names.join(", no "));
            let examples: Vec<_> =
                fields.iter().map(|(field, kind)| format!("`{field}: {}`", kind.example())).collect();
            let help = format!("add {}", examples.join(", "));
            self.mistakes.add(MISSING_FIELD, range(at), message, Some(help));
        }
        self.mistakes
    }
}

fn range((start, end): (u32, u32)) -> Range<usize> {
    start as usize..end as usize
}

impl<'p> Pass<'p> {
    const fn reader(&'p self, view: View<'p>) -> Reader<'p> {
        Reader { pass: self, view }
    }

    fn report(&self, code: &'static str, at: (u32, u32), message: impl Into<String>, help: Option<String>) {
        self.log.borrow_mut().mistakes.add(code, range(at), message, help);
    }

    /// # Errors
    ///
    /// Where the file is hopeless.
    fn go_on(&self) -> Result<(), Fault> {
        if self.log.borrow().is_hopeless() { Err(Fault::Hopeless) } else { Ok(()) }
    }

    fn mend(&self, at: (u32, u32)) {
        self.log.borrow_mut().mended.push(range(at));
    }
}

/// What a reader reads from.
#[derive(Clone, Copy)]
enum View<'p> {
    /// A value of the file.
    Node(&'p Node),
    /// A field that should be there.
    Missing { at: (u32, u32), owner: &'static str, field: &'static str },
    /// Nothing; what was wrong here has been reported.
    StandIn((u32, u32)),
}

/// Reads one value.
#[derive(Clone, Copy)]
struct Reader<'p> {
    pass: &'p Pass<'p>,
    view: View<'p>,
}

impl<'p> Reader<'p> {
    /// The value that was written, if it may be what is `expected`; reports its absence otherwise.
    fn node(&self, expected: Expected) -> Result<&'p Node, (u32, u32)> {
        match self.view {
            View::Node(node) if node.shape == Shape::Broken => Err((node.start, node.end)),
            View::Node(node) => return Ok(node),
            View::StandIn(at) => Err(at),
            View::Missing { at, owner, field } => {
                self.pass.log.borrow_mut().missing.entry((at, owner)).or_default().push((field, expected));
                Err(at)
            }
        }
        .inspect_err(|at| self.pass.mend(*at))
    }

    /// Reports that `node` is not what was expected.
    fn wrong(&self, node: &Node, expected: Expected) -> (u32, u32) {
        let message = format!("expected {} here, found {}", expected.told(), found(node, self.pass.text));
        let at = (node.start, node.end);
        self.pass.report(WRONG_TYPE, at, message, expected.help(node, self.pass.text));
        self.pass.mend(at);
        at
    }

    const fn place(&self) -> (u32, u32) {
        match self.view {
            View::Node(node) => (node.start, node.end),
            View::Missing { at, .. } | View::StandIn(at) => at,
        }
    }
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        Err(Fault::Unreadable)
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_bool(self.truth())
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u32(self.whole_number())
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u8(self.at_most(u8::MAX.into()) as u8)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u16(self.at_most(u16::MAX.into()) as u16)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_f64(self.number())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_string(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_string(self.text())
    }

    /// A field that may be left out. What is written there may stand in `Some(...)`, as plain RON wants it, or alone.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.view {
            View::StandIn(_) | View::Missing { .. } if !self.pass.probe => visitor.visit_none(),
            View::Node(node) => match self.maybe(node) {
                Some(node) => visitor.visit_some(Self { view: View::Node(node), ..self }),
                None => visitor.visit_none(),
            },
            View::StandIn(_) | View::Missing { .. } => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let views = match self.node(Expected::List) {
            Ok(Node { shape: Shape::List(nodes), .. }) => nodes.iter().map(View::Node).collect(),
            Ok(node) => {
                self.wrong(node, Expected::List);
                Vec::new()
            }
            Err(at) if self.pass.probe => vec![View::StandIn(at)],
            Err(_) => Vec::new(),
        };
        visitor.visit_seq(Values { pass: self.pass, views: views.into_iter() })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Fault> {
        let views = match self.node(Expected::Pair) {
            Ok(Node { shape: Shape::Group(group), .. })
                if group.items.len() == len && group.items.iter().all(|item| item.name.is_none()) =>
            {
                group.items.iter().map(|item| View::Node(&item.value)).collect()
            }
            Ok(node) => vec![View::StandIn(self.wrong(node, Expected::Pair)); len],
            Err(at) => vec![View::StandIn(at); len],
        };
        visitor.visit_seq(Values { pass: self.pass, views: views.into_iter() })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name != SPANNED {
            return Err(Fault::Unreadable);
        }
        visitor.visit_seq(PlaceAndValue { place: self.place(), next: 0, reader: self })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let entries = self.fields(name, fields);
        visitor.visit_map(entries).map_err(|fault| fault.in_owner(name))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_enum(self.choice(name, variants))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u64 u128 f32 char bytes byte_buf unit unit_struct newtype_struct map
        identifier ignored_any
    }
}

/// The values of a list or a tuple.
struct Values<'p> {
    pass: &'p Pass<'p>,
    views: std::vec::IntoIter<View<'p>>,
}

impl<'de> SeqAccess<'de> for Values<'_> {
    type Error = Fault;

    fn next_element_seed<T: de::DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        self.pass.go_on()?;
        self.views.next().map(|view| seed.deserialize(self.pass.reader(view))).transpose()
    }
}

/// Start, end and value, as [`Spanned`](crate::scenario::Spanned) asks for them.
struct PlaceAndValue<'p> {
    place: (u32, u32),
    next: u8,
    reader: Reader<'p>,
}

impl<'de> SeqAccess<'de> for PlaceAndValue<'_> {
    type Error = Fault;

    fn next_element_seed<T: de::DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        self.next += 1;
        let end = |offset| de::value::U32Deserializer::new(offset);
        match self.next {
            1 => seed.deserialize(end(self.place.0)).map(Some),
            2 => seed.deserialize(end(self.place.1)).map(Some),
            3 => seed.deserialize(self.reader).map(Some),
            _ => Ok(None),
        }
    }
}

/// Why a pass ended early.
#[derive(Debug)]
enum Fault {
    /// A field without a default is not there.
    Missing { owner: Option<&'static str>, field: &'static str },
    /// A text is not what it should be; its place is that of the text read last.
    Refused(String),
    /// Too much is wrong.
    Hopeless,
    /// The model asked for something that this reader does not read; a test holds the model to what it does.
    Unreadable,
}

impl Fault {
    fn in_owner(self, name: &'static str) -> Self {
        match self {
            Self::Missing { owner, field } => Self::Missing { owner: owner.or(Some(name)), field },
            other => other,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(why: T) -> Self {
        Self::Refused(why.to_string())
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing { owner: None, field }
    }
}
