//! Words with or without content: conditions, consequences, times, difficulties.

use serde::de::{DeserializeSeed, EnumAccess, IntoDeserializer, VariantAccess, Visitor};

use crate::scenario::nearest::nearest;
use crate::scenario::parse::mistake::UNKNOWN_WORD;
use crate::scenario::parse::tree::{Group, Node, Shape, slice};
use crate::scenario::parse::words::{Expected, choice, one_of};

use super::{Fault, Pass, Reader, Values, View, WRONG_TYPE};

/// The variant that was written, and what stands in its brackets.
pub(super) struct Choice<'p> {
    pass: &'p Pass<'p>,
    variant: &'static str,
    content: Content<'p>,
}

/// What stands in the brackets of a variant.
#[derive(Clone, Copy)]
enum Content<'p> {
    /// No brackets follow the word at this place.
    Nothing((u32, u32)),
    /// These.
    Group(&'p Group, (u32, u32)),
    /// The word itself was made up.
    StandIn((u32, u32)),
}

impl<'p> Reader<'p> {
    pub(super) fn choice(self, name: &'static str, variants: &'static [&'static str]) -> Choice<'p> {
        let expected = Expected::Choice { name, variants };
        let stand_in = |at| Choice {
            pass: self.pass,
            variant: variants.first().copied().unwrap_or_default(),
            content: Content::StandIn(at),
        };
        let node = match self.node(expected) {
            Ok(node) => node,
            Err(at) => return stand_in(at),
        };
        let at = (node.start, node.end);
        let (word, content) = match &node.shape {
            Shape::Word => (at, Content::Nothing(at)),
            Shape::Group(group) if let Some(word) = group.name => (word, Content::Group(group, at)),
            _ => return self.quoted_choice(node, variants, expected).unwrap_or_else(|| stand_in(at)),
        };
        let written = slice(self.pass.text, word);
        if let Some(variant) = variants.iter().copied().find(|variant| *variant == written) {
            return Choice { pass: self.pass, variant, content };
        }
        let meant = nearest(written, variants.iter().copied());
        let help = meant.map_or_else(|| one_of(variants), |meant| format!("did you mean `{meant}`?"));
        self.pass.report(UNKNOWN_WORD, word, format!("there is no {} `{written}`", choice(name)), Some(help));
        self.pass.mend(at);
        let meant = meant.and_then(|meant| variants.iter().copied().find(|variant| *variant == meant));
        meant.map_or_else(|| stand_in(at), |variant| Choice { pass: self.pass, variant, content })
    }

    /// Reports `node`, which is no word; a text that holds the word alone is taken for it.
    fn quoted_choice(&self, node: &Node, variants: &'static [&'static str], expected: Expected) -> Option<Choice<'p>> {
        let at = self.wrong(node, expected);
        let inside = slice(self.pass.text, at).trim_matches('"');
        let variant = variants.iter().copied().find(|variant| *variant == inside)?;
        Some(Choice { pass: self.pass, variant, content: Content::StandIn(at) })
    }
}

impl<'de> EnumAccess<'de> for Choice<'_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        let variant: Result<_, Fault> = seed.deserialize(self.variant.into_deserializer());
        variant.map(|variant| (variant, self))
    }
}

impl<'p> Choice<'p> {
    /// The `wanted` values in the brackets; stand-ins where there are fewer, or where they are something else.
    fn values(&self, wanted: usize) -> Vec<View<'p>> {
        let (place, values) = match self.content {
            Content::StandIn(at) => return vec![View::StandIn(at); wanted],
            Content::Nothing(at) => (at, Vec::new()),
            Content::Group(group, at) => {
                if group.mended && group.items.len() < wanted {
                    return vec![View::StandIn(at); wanted];
                }
                let named = group.items.iter().any(|item| item.name.is_some());
                (at, if named { Vec::new() } else { group.items.iter().map(|item| View::Node(&item.value)).collect() })
            }
        };
        if values.len() == wanted {
            return values;
        }
        let (variant, number) =
            (self.variant, if wanted == 1 { "one value".into() } else { format!("{wanted} values") });
        let has_fields =
            matches!(self.content, Content::Group(group, _) if group.items.iter().any(|it| it.name.is_some()));
        let help = match (wanted, has_fields) {
            (1, true) => format!("put its fields in brackets of their own: `{variant}((...))`"),
            (1, false) => format!("write `{variant}(...)` with one value in the brackets"),
            _ => format!("write `{variant}(...)` with {number}, and commas between them"),
        };
        self.pass.report(WRONG_TYPE, place, format!("`{variant}` takes {number} in brackets"), Some(help));
        self.pass.mend(place);
        vec![View::StandIn(place); wanted]
    }
}

impl<'de> VariantAccess<'de> for Choice<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        if let Content::Group(_, at) = self.content {
            let message = format!("`{}` takes nothing in brackets", self.variant);
            self.pass.report(WRONG_TYPE, at, message, Some(format!("write `{}` alone", self.variant)));
            self.pass.mend(at);
        }
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        let view = self.values(1).first().copied().ok_or(Fault::Unreadable)?;
        seed.deserialize(self.pass.reader(view))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_seq(Values { pass: self.pass, views: self.values(len).into_iter() })
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        let entries = match self.content {
            Content::Group(group, _) => self.pass.fields_of(group, self.variant, fields),
            Content::StandIn(at) => self.pass.stand_in_fields(at, self.variant, fields),
            Content::Nothing(at) => {
                let message = format!("`{}` takes fields in brackets", self.variant);
                self.pass.report(WRONG_TYPE, at, message, Some(one_of(fields)));
                self.pass.mend(at);
                self.pass.stand_in_fields(at, self.variant, fields)
            }
        };
        visitor.visit_map(entries).map_err(|fault| fault.in_owner(self.variant))
    }
}
