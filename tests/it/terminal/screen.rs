//! The program at a terminal that is not there: keys go in, and the screen can be read.

use std::io::{Read, Write};
use std::num::NonZero;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::play::room::Room;
use crate::sources::root;

/// How long the program may say nothing while something is waited for: only a test that fails waits so long.
const PATIENCE: Duration = Duration::from_mins(1);

/// The program at a terminal.
pub struct Screen {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    said: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    /// The terminal's modes before the program had it.
    modes: String,
    /// Everything that was written to the terminal.
    pub bytes: Vec<u8>,
}

impl Screen {
    /// Starts the program at a terminal of this size.
    pub fn start(room: &Room, arguments: &[&str], rows: u16, cols: u16) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_whitecell"));
        command.args(arguments);
        command.env_clear();
        command.env("WHITECELL_STATE", room.path(""));
        command.env("WHITECELL_CONFIG", room.path("config.toml"));
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.cwd(root());
        let modes = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut out = pair.master.try_clone_reader().unwrap();
        let (send, said) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = out.read(&mut buffer) {
                if send.send(buffer[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let parser = vt100::Parser::new(cells(rows), cells(cols), 0);
        Self { child, master: pair.master, keys, said, parser, modes, bytes: Vec::new() }
    }

    /// Types.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Waits until every one of `parts` is on the screen.
    #[track_caller]
    pub fn shows(&mut self, parts: &[&str]) -> &mut Self {
        self.waits_until(&format!("{parts:?}"), |screen| parts.iter().all(|part| screen.contents().contains(part)))
    }

    /// Waits until the screen is as `wanted`.
    #[track_caller]
    pub fn waits_until(&mut self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        while !wanted(self.parser.screen()) {
            match self.said.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(error) => panic!("{error}; {what} did not come:\n{}", self.parser.screen().contents()),
            }
        }
        self
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, rows: u16, cols: u16) -> &mut Self {
        self.parser.screen_mut().set_size(cells(rows), cells(cols));
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        self
    }

    /// Sends a signal, named as `kill` names it.
    pub fn signal(&mut self, name: &str) -> &mut Self {
        let id = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
        self
    }

    /// Waits for the end, and returns the exit code.
    pub fn ends(&mut self) -> u32 {
        loop {
            match self.said.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end:\n{}", self.parser.screen().contents()),
            }
        }
        self.child.wait().unwrap().exit_code()
    }

    /// What is on the screen.
    pub fn contents(&self) -> String {
        self.parser.screen().contents()
    }

    /// Panics unless the terminal is as the program found it: its own screen, a cursor, no mode left on.
    #[track_caller]
    pub fn is_given_back(&self) {
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen(), "still on the other screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes are still bracketed");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is still caught");
        assert_eq!(format!("{:?}", self.master.get_termios()), self.modes, "the modes are others than before");
    }

    fn take(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        self.parser.process(bytes);
    }
}

fn cells(number: u16) -> NonZero<u16> {
    NonZero::new(number).expect("a terminal has rows and columns")
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
    }
}
