//! Groups of fields: which are there, which are not, which should not be.

use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess};

use crate::scenario::nearest::nearest;
use crate::scenario::parse::mistake::{DUPLICATE_FIELD, SYNTAX, UNKNOWN_FIELD};
use crate::scenario::parse::token::Bracket;
use crate::scenario::parse::tree::{Group, Shape, slice};
use crate::scenario::parse::words::{Expected, one_of, thing};

use super::{Fault, Pass, Reader, View, WRONG_TYPE};

/// The fields of a group, in the order to be read.
pub(super) struct Fields<'p> {
    pass: &'p Pass<'p>,
    entries: std::vec::IntoIter<(&'static str, View<'p>)>,
    value: Option<View<'p>>,
}

impl<'p> Reader<'p> {
    /// Fields of the struct `owner`.
    pub(super) fn fields(self, owner: &'static str, fields: &'static [&'static str]) -> Fields<'p> {
        match self.node(Expected::Fields) {
            Ok(node) => match &node.shape {
                Shape::Group(group) => {
                    self.unnamed(group, owner);
                    self.pass.fields_of(group, owner, fields)
                }
                _ => self.pass.stand_in_fields(self.wrong(node, Expected::Fields), owner, fields),
            },
            Err(at) => self.pass.stand_in_fields(at, owner, fields),
        }
    }

    /// Reports a name before the bracket of a struct, which takes none.
    fn unnamed(&self, group: &Group, owner: &'static str) {
        if let Some(name) = group.name.filter(|name| slice(self.pass.text, *name) != owner) {
            let message = format!("`{}` does not belong before this bracket", slice(self.pass.text, name));
            self.pass.report(SYNTAX, name, message, Some("take it out; the bracket alone is enough".into()));
        }
    }
}

impl<'p> Pass<'p> {
    pub(super) fn stand_in_fields(
        &'p self,
        at: (u32, u32),
        owner: &'static str,
        fields: &'static [&'static str],
    ) -> Fields<'p> {
        let wanted = |field: &&'static str| !self.probe || self.required.contains(&(owner, *field));
        let entries: Vec<_> = fields.iter().copied().filter(wanted).map(|field| (field, View::StandIn(at))).collect();
        Fields { pass: self, entries: entries.into_iter(), value: None }
    }

    pub(super) fn fields_of(
        &'p self,
        group: &'p Group,
        owner: &'static str,
        fields: &'static [&'static str],
    ) -> Fields<'p> {
        if group.bracket == Bracket::Curly {
            let help = Some("use `(` and `)`".into());
            self.report(SYNTAX, (group.open, group.open + 1), "fields stand between round brackets", help);
        }
        let mut entries: Vec<(&'static str, View<'p>)> = Vec::new();
        for item in &group.items {
            if self.go_on().is_err() {
                break;
            }
            let Some(name) = item.name else {
                self.nameless(group, (item.value.start, item.value.end));
                continue;
            };
            let Some(field) = self.field(group, name, owner, fields) else { continue };
            let again = entries.iter().any(|(known, _)| *known == field);
            if again && group.mended {
                continue;
            }
            if again {
                let message = format!("`{field}` stands here a second time");
                self.report(DUPLICATE_FIELD, name, message, Some("keep one of them".into()));
            } else {
                entries.push((field, View::Node(&item.value)));
            }
        }
        let at = (group.open, group.open + 1);
        for field in fields.iter().copied().filter(|field| self.required.contains(&(owner, *field))) {
            if !entries.iter().any(|(known, _)| *known == field) {
                let absent =
                    if group.mended || self.torn { View::StandIn(at) } else { View::Missing { at, owner, field } };
                entries.push((field, absent));
            }
        }
        Fields { pass: self, entries: entries.into_iter(), value: None }
    }

    /// The field that `name` is, or that it was probably meant to be.
    fn field(
        &self,
        group: &Group,
        name: (u32, u32),
        owner: &'static str,
        fields: &'static [&'static str],
    ) -> Option<&'static str> {
        let written = slice(self.text, name);
        if let Some(field) = fields.iter().copied().find(|field| *field == written) {
            return Some(field);
        }
        let is_written =
            |field: &str| group.items.iter().any(|it| it.name.is_some_and(|it| slice(self.text, it) == field));
        let meant = nearest(written, fields.iter().copied());
        let help = meant.map_or_else(|| one_of(fields), |field| format!("did you mean `{field}`?"));
        if group.mended && meant.is_none() {
            return None;
        }
        self.report(UNKNOWN_FIELD, name, format!("{} has no field `{written}`", thing(owner)), Some(help));
        meant.and_then(|meant| fields.iter().copied().find(|field| *field == meant)).filter(|field| !is_written(field))
    }

    fn nameless(&self, group: &Group, at: (u32, u32)) {
        if !group.mended {
            let help = Some("write the field's name and `:` before it".into());
            self.report(WRONG_TYPE, at, "this value does not say which field it is", help);
        }
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some((field, view)) = self.entries.next() else { return Ok(None) };
        self.value = Some(view);
        seed.deserialize(field.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        self.pass.go_on()?;
        let view = self.value.take().ok_or(Fault::Unreadable)?;
        seed.deserialize(self.pass.reader(view))
    }
}
