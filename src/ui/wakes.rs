//! What the session waits for: a key, a signal, a terminal of another size, or one that went away. Until then it sleeps.

#[cfg(unix)]
mod unix;

use std::io;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
#[allow(clippy::disallowed_types, reason = "see `Wakes::next`")]
use std::time::Instant;

use crossterm::event::{self, Event};

/// How many keys may wait for their answer. Beyond that they wait in the terminal.
const WAITING: usize = 256;

/// Something to do.
#[derive(Debug)]
pub enum Wake {
    /// A key, a paste.
    Input(Event),
    /// The terminal has another size, or wants to be drawn anew.
    Resized,
    /// A signal that ends or stops a program.
    #[cfg_attr(not(unix), allow(dead_code, reason = "other systems send none"))]
    Signal(i32),
    /// There is no terminal any more.
    Gone,
    /// Something was worked out in the background.
    News,
    /// A part of the program failed, and the terminal was given back.
    Failed,
}

/// Where to knock when a part of the program fails.
static DOOR: Mutex<Option<SyncSender<Wake>>> = Mutex::new(None);

/// Tells the session that a part of the program failed.
pub fn knock() {
    send(Wake::Failed);
}

/// Tells the session that something was worked out in the background.
pub fn news() {
    send(Wake::News);
}

fn send(wake: Wake) {
    if let Ok(door) = DOOR.lock()
        && let Some(door) = &*door
    {
        // Where the queue is full, the session looks at the terminal before it goes on.
        let _ = door.try_send(wake);
    }
}

/// Everything that wakes the session, in one queue.
pub struct Wakes {
    queue: Receiver<Wake>,
    #[cfg(unix)]
    _watched: unix::Watched,
}

impl Wakes {
    /// Begins to listen. From now on, signals that end or stop a program are answered by the session.
    pub fn listen() -> io::Result<Self> {
        let (send, queue) = sync_channel(WAITING);
        if let Ok(mut door) = DOOR.lock() {
            *door = Some(send.clone());
        }
        #[cfg(not(unix))]
        thread::spawn(move || while event::read().is_ok_and(|it| send.send(told(it)).is_ok()) {});
        Ok(Self {
            queue,
            #[cfg(unix)]
            _watched: unix::watch(&send)?,
        })
    }

    /// Waits for the next; `None` where `until` comes first.
    #[allow(
        clippy::disallowed_types,
        reason = "people at a table wait by the wall's clock; nothing that is replayed reads it"
    )]
    pub fn next(&self, until: Option<Instant>) -> Option<Wake> {
        let Some(until) = until else { return Some(self.queue.recv().unwrap_or(Wake::Gone)) };
        match self.queue.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(wake) => Some(wake),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Wake::Gone),
        }
    }

    /// The next, if there is one by now.
    pub fn more(&self) -> Option<Wake> {
        self.queue.try_recv().ok()
    }
}

fn told(event: Event) -> Wake {
    if matches!(event, Event::Resize(..)) { Wake::Resized } else { Wake::Input(event) }
}
