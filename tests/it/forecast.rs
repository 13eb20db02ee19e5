//! Forecasts: made of what a seat knows, changing nothing, and right as often as they say.

use std::sync::Arc;

use whitecell::rehearse::Sample;

use crate::support::altered;

#[test]
fn measure() {
    let Ok(ids) = std::env::var("IDS") else { return };
    let number = |name: &str, or: u32| std::env::var(name).ok().and_then(|it| it.parse().ok()).unwrap_or(or);
    for id in ids.split(',') {
      for turns in std::env::var("TURNS").unwrap_or("2".into()).split(',') {
        let table = altered(id, |rulebook, _| {
            rulebook.parameters.forecast.turns.value = turns.parse().unwrap();
            rulebook.parameters.forecast.tempo.value = f64::from(number("TEMPO", 2));
            rulebook.parameters.forecast.unseen.value = f64::from(number("UNSEEN", 1));
        });
        let start = std::time::Instant::now();
        let sample = Sample {
            seed: number("SEED", 1).into(),
            exercises: number("RUNS", 1),
            every: number("EVERY", 4) as u16,
            responses: number("RESP", 4) as usize,
            jobs: 2,
        };
        let tried = sample.run(&Arc::clone(&table.ground)).unwrap();
        for it in &tried {
            let name = table.rulebook.responses.rows[it.response.index()].id.as_str();
            for s in 0..2 {
                let r = it.raw[s];
                println!("CAL,{turns},{id},{},{name},{s},{:.4},{:.4},{:.4},{:.4}", it.turn, r.low, r.mid, r.high, it.actual[s]);
            }
        }
        println!("TIME {turns} {id} {} {:?}", tried.len(), start.elapsed());
      }
    }
}
