//! Whitecell on the command line.

fn main() {}
