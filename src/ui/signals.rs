//! Signals that end the program, noticed without being acted on at once.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The last signal that arrived.
#[derive(Debug, Default)]
pub struct Signals {
    arrived: Arc<AtomicUsize>,
    #[cfg(unix)]
    handlers: Vec<signal_hook::SigId>,
}

impl Signals {
    /// Begins to listen for those that end or stop a program.
    #[cfg(unix)]
    pub fn listen() -> io::Result<Self> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
        let arrived = Arc::new(AtomicUsize::new(0));
        let mut handlers = Vec::new();
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] {
            let number = usize::try_from(signal).expect("signal numbers are small and positive");
            handlers.push(signal_hook::flag::register_usize(signal, Arc::clone(&arrived), number)?);
        }
        Ok(Self { arrived, handlers })
    }

    /// Elsewhere there are none.
    #[cfg(not(unix))]
    pub fn listen() -> io::Result<Self> {
        Ok(Self::default())
    }

    /// Takes the signal that arrived since the last call, if one did.
    pub fn take(&self) -> Option<i32> {
        match self.arrived.swap(0, Ordering::SeqCst) {
            0 => None,
            signal => i32::try_from(signal).ok(),
        }
    }
}

#[cfg(unix)]
impl Drop for Signals {
    fn drop(&mut self) {
        for handler in self.handlers.drain(..) {
            signal_hook::low_level::unregister(handler);
        }
    }
}
