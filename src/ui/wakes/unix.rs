//! One thread waits for the terminal, another for signals.

use std::io::{Write, stdin};
use std::os::unix::net::UnixStream;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyModifiers};
use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::{Handle, Signals};
use signal_hook::low_level::emulate_default_handler;

use super::{Receiver, SyncSender, Wake, event, io, thread, told};
use crate::ui::terminal;

/// How long the session may take to answer a signal that ends it: it may be writing to a terminal that nobody reads.
const GRACE: Duration = Duration::from_millis(600);

/// How long giving the terminal back may take then.
const FAREWELL: Duration = Duration::from_millis(200);

/// How long the rest of a key may take that came in parts.
const REST: Duration = Duration::from_millis(1);

/// What listens as long as this is kept.
pub struct Watched {
    signals: Handle,
    stop: UnixStream,
    _answered: Sender<()>,
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.signals.close();
        // Who reads it may have ended already.
        let _ = self.stop.write(&[0]);
    }
}

pub fn watch(send: &SyncSender<Wake>) -> io::Result<Watched> {
    let (stop, stopped) = UnixStream::pair()?;
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGWINCH])?;
    let handle = signals.handle();
    let (answered, is_answered) = channel();
    let (keys, arrived) = (send.clone(), send.clone());
    thread::Builder::new().name("keys".to_owned()).spawn(move || read_keys(&keys, &stopped))?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let told = if signal == SIGWINCH { Wake::Resized } else { Wake::Signal(signal) };
            let ends = signal != SIGWINCH && signal != SIGTSTP;
            // A full queue is not waited for where something has to end.
            if arrived.try_send(told).is_err() && !ends {
                continue;
            }
            if ends {
                insist(signal, &is_answered);
            }
        }
    })?;
    Ok(Watched { signals: handle, stop, _answered: answered })
}

/// Reads keys until the terminal is gone, or nobody wants them any more.
fn read_keys(send: &SyncSender<Wake>, stopped: &UnixStream) {
    let stdin = stdin();
    loop {
        let mut both = [PollFd::new(&stdin, PollFlags::IN), PollFd::new(stopped, PollFlags::IN)];
        if poll(&mut both, None).is_err_and(|it| it != rustix::io::Errno::INTR) {
            return;
        }
        let [terminal, stop] = both.map(|it| it.revents());
        if !stop.is_empty() {
            return;
        }
        if terminal.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            // Nobody may be there to be told.
            let _ = send.send(Wake::Gone);
            return;
        }
        let mut answering = false;
        while !terminal.is_empty() && event::poll(REST).is_ok_and(|it| it) {
            let Ok(event) = event::read() else { break };
            // Sizes are told by their signal.
            if !is_answer(&event, &mut answering)
                && let wake @ Wake::Input(_) = told(event)
                && send.send(wake).is_err()
            {
                return;
            }
        }
    }
}

/// Whether these are not keys, but the terminal's late answer to a question about its colours: `ESC ] 11 ; rgb:...`, up to `ESC \`
/// or BEL, all at once.
fn is_answer(event: &Event, within: &mut bool) -> bool {
    let Event::Key(key) = event else { return false };
    let was_within = *within;
    match key.code {
        KeyCode::Char(']') if key.modifiers == KeyModifiers::ALT => *within = true,
        KeyCode::Char('\\') if key.modifiers == KeyModifiers::ALT => *within = false,
        KeyCode::Char('g') if key.modifiers == KeyModifiers::CONTROL => *within = false,
        _ => {}
    }
    was_within || *within
}

/// Ends the program where the session does not: every decision is on the disk before it shows.
fn insist(signal: i32, answered: &Receiver<()>) {
    if answered.recv_timeout(GRACE) != Err(RecvTimeoutError::Timeout) {
        return;
    }
    let (done, is_done) = channel::<()>();
    thread::spawn(move || {
        terminal::give_back();
        drop(done);
    });
    // Whether it was given back or cannot be: it is time.
    let _ = is_done.recv_timeout(FAREWELL);
    let _ = emulate_default_handler(signal);
}
