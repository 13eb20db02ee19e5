//! Throws one input at a time, and saves those that break something.

use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::targets::Target;

/// How long this thread has worked; only Linux says.
fn worked() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(told.split_whitespace().next()?.parse().ok()?))
}

/// What is being thrown: since when, at what, and the input.
type Present = Arc<Mutex<Option<(Instant, String, Vec<u8>)>>>;

pub struct Watch {
    out: PathBuf,
    slow: Duration,
    present: Present,
    failures: AtomicU64,
}

impl Watch {
    /// Begins to watch: an input that takes twenty times as long as it may is saved, and the run ended, since it may never come back.
    pub fn begin(out: PathBuf, slow: Duration) -> Self {
        let present = Present::default();
        let (watched, folder) = (Arc::clone(&present), out.clone());
        thread::spawn(move || {
            loop {
                thread::sleep(Duration::from_millis(100));
                if let Some((since, name, input)) = &*watched.lock().unwrap()
                    && since.elapsed() > slow * 20
                {
                    let path = folder.join(format!("{name}-hangs"));
                    fs::write(&path, input).unwrap();
                    println!("hangs: {}", path.display());
                    std::process::exit(1);
                }
            }
        });
        panic::set_hook(Box::new(|_| ()));
        Self { out, slow, present, failures: AtomicU64::new(0) }
    }

    /// Throws `input` at `target`.
    pub fn throw(&self, target: &mut dyn Target, name: &str, input: &[u8]) {
        let (begun, worked) = (Instant::now(), worked());
        *self.present.lock().unwrap() = Some((begun, name.to_owned(), input.to_vec()));
        let ended = panic::catch_unwind(AssertUnwindSafe(|| target.take(input)));
        *self.present.lock().unwrap() = None;
        if let Err(why) = ended {
            let why =
                why.downcast_ref::<String>().cloned().or_else(|| why.downcast_ref::<&str>().map(|it| (*it).to_owned()));
            self.save(name, "panics", input, &why.unwrap_or_default());
            return;
        }
        // Time in which this thread worked, where the system says so: others may use the machine too.
        let took =
            self::worked().zip(worked).map_or_else(|| begun.elapsed(), |(after, before)| after.saturating_sub(before));
        if took > self.slow {
            self.save(name, "slow", input, &format!("{} ms", took.as_millis()));
        }
    }

    /// How many inputs broke something.
    pub fn failures(&self) -> u64 {
        self.failures.load(Ordering::Relaxed)
    }

    fn save(&self, name: &str, how: &str, input: &[u8], why: &str) {
        let number = self.failures.fetch_add(1, Ordering::Relaxed);
        let path = self.out.join(format!("{name}-{how}-{number}"));
        fs::write(&path, input).unwrap();
        println!("{how}: {}: {why}", path.display());
    }
}
