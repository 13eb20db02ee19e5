//! Reads the public types of a source file, line by line: names, fields, variants, defaults and their comments.

/// A public type.
#[derive(Debug, PartialEq)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) shape: Shape,
}

#[derive(Debug, PartialEq)]
pub(super) enum Shape {
    Struct(Vec<Field>),
    Enum(Vec<Variant>),
}

/// A field of a struct or of a variant. One without a name has an empty one.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) of: String,
    /// What it is when it is left out, as an author would write it; empty for the default of its type.
    pub(super) default: Option<String>,
    pub(super) about: String,
}

#[derive(Debug, Default, PartialEq)]
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) default: bool,
    /// Whether its fields have names.
    pub(super) named: bool,
    pub(super) fields: Vec<Field>,
}

/// Lines that say something, each without its blanks.
struct Reader<'a> {
    text: &'a str,
    lines: std::iter::Peekable<std::vec::IntoIter<&'a str>>,
    about: Vec<&'a str>,
    default: Option<String>,
    marked: bool,
}

/// Every public type of a file.
pub(super) fn items(text: &str) -> Vec<Item> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut reader =
        Reader { text, lines: lines.into_iter().peekable(), about: Vec::new(), default: None, marked: false };
    let mut items = Vec::new();
    while let Some(line) = reader.next() {
        let name = |start: &str| Some(line.strip_prefix(start)?.strip_suffix(" {")?.to_owned());
        if let Some(name) = name("pub struct ") {
            let about = reader.about();
            items.push(Item { name, about, shape: Shape::Struct(reader.fields("}")) });
        } else if let Some(name) = name("pub enum ") {
            let about = reader.about();
            items.push(Item { name, about, shape: Shape::Enum(reader.variants()) });
        } else {
            reader.forget();
        }
    }
    items
}

impl<'a> Reader<'a> {
    /// The next line that is code; comments and attributes before it are remembered.
    fn next(&mut self) -> Option<&'a str> {
        loop {
            let line = self.lines.next()?;
            if let Some(about) = line.strip_prefix("///") {
                self.about.push(about.trim());
            } else if line == "#[default]" {
                self.marked = true;
            } else if line == "#[serde(default)]" {
                self.default = Some(String::new());
            } else if let Some(maker) = line.strip_prefix("#[serde(default = \"") {
                self.default = Some(self.made_by(maker.trim_end_matches("\")]")));
            } else if !line.starts_with("#[") {
                return Some(line);
            }
        }
    }

    fn about(&mut self) -> String {
        std::mem::take(&mut self.about).join(" ")
    }

    fn forget(&mut self) {
        self.about.clear();
        self.default = None;
        self.marked = false;
    }

    /// What a function of this file makes: `Always`, `1.0`.
    fn made_by(&self, maker: &str) -> String {
        let head = format!("fn {maker}() ->");
        let mut lines = self.text.lines().skip_while(|line| !line.starts_with(&head)).skip(1);
        let made = lines.next().unwrap_or_else(|| panic!("there is no {head}")).trim();
        let made = made.strip_prefix("Spanned::unwritten(").and_then(|it| it.strip_suffix(')')).unwrap_or(made);
        made.rsplit("::").next().expect("a split has a last part").to_owned()
    }

    /// Fields with names, up to a line that begins with `end`.
    fn fields(&mut self, end: &str) -> Vec<Field> {
        let mut fields = Vec::new();
        while let Some(line) = self.next().filter(|line| !line.starts_with(end)) {
            let line = line.strip_prefix("pub ").unwrap_or(line).trim_end_matches(',');
            let (name, of) = line.split_once(": ").unwrap_or_else(|| panic!("`{line}` is no field"));
            let about = self.about();
            fields.push(Field { name: name.to_owned(), of: of.to_owned(), default: self.default.take(), about });
        }
        fields
    }

    /// Fields without names, each on a line, up to the closing bracket.
    fn places(&mut self) -> Vec<Field> {
        let mut fields = Vec::new();
        while let Some(line) = self.next().filter(|line| !line.starts_with(')')) {
            let of = line.trim_end_matches(',').to_owned();
            fields.push(Field { of, about: self.about(), ..Field::default() });
        }
        fields
    }

    fn variants(&mut self) -> Vec<Variant> {
        let mut variants = Vec::new();
        while let Some(line) = self.next().filter(|line| *line != "}") {
            let about = self.about();
            let default = std::mem::take(&mut self.marked);
            let bare = |name: &str| Variant { name: name.to_owned(), about, default, ..Variant::default() };
            let variant = if let Some(name) = line.strip_suffix(" {") {
                Variant { named: true, fields: self.fields("}"), ..bare(name) }
            } else if let Some(name) = line.strip_suffix('(') {
                Variant { fields: self.places(), ..bare(name) }
            } else if let Some((name, of)) = line.trim_end_matches(',').split_once('(') {
                let of = of.strip_suffix(')').unwrap_or_else(|| panic!("`{line}` is no variant"));
                let places = of.split(", ").map(|of| Field { of: of.to_owned(), ..Field::default() });
                Variant { fields: places.collect(), ..bare(name) }
            } else {
                bare(line.trim_end_matches(','))
            };
            variants.push(variant);
        }
        variants
    }
}

#[test]
fn types_are_read_with_their_comments_and_defaults() {
    let text = "/// A thing.\n/// Of mine.\npub struct Thing {\n    /// How much.\n    #[serde(default = \"full\")]\n    \
                pub much: Spanned<f64>,\n}\n\nfn full() -> Spanned<f64> {\n    Spanned::unwritten(1.0)\n}\n\n/// Which.\npub \
                enum Which {\n    /// One.\n    #[default]\n    One,\n    /// Two.\n    Two(Ref, u32),\n    /// Three.\n    \
                Three {\n        /// Whose.\n        of: Ref,\n    },\n}\n";
    let [thing, which] = items(text).try_into().expect("two types");
    assert_eq!((thing.name.as_str(), thing.about.as_str()), ("Thing", "A thing. Of mine."));
    let Shape::Struct(fields) = thing.shape else { panic!("a struct") };
    assert_eq!(fields[0].default.as_deref(), Some("1.0"));
    let Shape::Enum(variants) = which.shape else { panic!("an enum") };
    let told: Vec<_> = variants.iter().map(|it| (it.name.as_str(), it.default, it.named, it.fields.len())).collect();
    assert_eq!(told, [("One", true, false, 0), ("Two", false, false, 2), ("Three", false, true, 1)]);
}
