//! A limit on the size of files is an error of the write that met it, and not the end of the program.

/// Makes the shell's limit on the size of files (`ulimit -f`) an error like a full disk. Without this the system ends the
/// program with a signal, before it can say what was not saved.
#[cfg(unix)]
pub(super) fn survive_file_limit() {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    // Where the system will not have it, the limit ends the program; what is saved is safe either way.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::new(AtomicBool::new(false)));
}

/// Elsewhere there is no such signal.
#[cfg(not(unix))]
pub(super) const fn survive_file_limit() {}
