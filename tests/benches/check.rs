//! How long it takes to check scenarios: `cargo bench --bench check`. Both that ship should take less than 100 ms.

use std::hint::black_box;

use divan::Bencher;
use whitecell::scenario::{Source, check, format};
use whitecell::store::bundled;

fn main() {
    divan::main();
}

fn sources() -> Vec<Source> {
    bundled::rulebook();
    let source = |(name, text): (&str, &str)| Source::new(name, text.as_bytes()).expect("it is text");
    bundled::scenarios().map(source).collect()
}

#[divan::bench]
fn everything_that_ships(bencher: Bencher<'_, '_>) {
    let sources = sources();
    bencher.bench_local(|| sources.iter().for_each(|it| drop(black_box(check(it, bundled::rulebook())))));
}

#[divan::bench]
fn layout_of_everything_that_ships(bencher: Bencher<'_, '_>) {
    let sources = sources();
    bencher.bench_local(|| sources.iter().for_each(|it| drop(black_box(format(it)))));
}
