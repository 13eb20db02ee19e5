//! The program at a terminal that is not there: keys go in, and the screen can be read.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// How long the program may say nothing while something is waited for: only a test that fails waits so long.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// The program at a terminal.
pub struct Screen {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    said: Receiver<Vec<u8>>,
    /// Lets the reader go on; dropped, it reads no more.
    wanted: Option<Sender<()>>,
    parser: vt100::Parser,
    /// The terminal's modes before the program had it.
    modes: String,
    /// Everything that was written to the terminal.
    pub bytes: Vec<u8>,
}

impl Screen {
    /// Starts the program at a terminal of this size, in this folder, with this environment and no other.
    pub fn begin(arguments: &[&str], rows: u16, cols: u16, folder: &Path, variables: &[(&str, &str)]) -> Self {
        Self::of(env!("CARGO_BIN_EXE_whitecell"), arguments, (rows, cols), folder, variables)
    }

    /// The same for any program.
    pub fn of(
        program: &str,
        arguments: &[&str],
        (rows, cols): (u16, u16),
        folder: &Path,
        variables: &[(&str, &str)],
    ) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        for (name, value) in variables {
            command.env(name, value);
        }
        command.cwd(folder);
        let modes = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut out = pair.master.try_clone_reader().unwrap();
        let (send, said) = channel();
        let (wanted, is_wanted) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            // One chunk for every time that somebody asks; it is asked for ahead, so that nobody waits for a thread.
            while is_wanted.recv().is_ok() {
                let Ok(read @ 1..) = out.read(&mut buffer) else { return };
                if send.send(buffer[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        wanted.send(()).unwrap();
        let keys = pair.master.take_writer().unwrap();
        let parser = vt100::Parser::new(cells(rows), cells(cols), 0);
        let (master, keys, wanted) = (Some(pair.master), Some(keys), Some(wanted));
        Self { child, master, keys, said, wanted, parser, modes, bytes: Vec::new() }
    }

    /// Types.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let out = self.keys.as_mut().expect("the terminal is there");
        out.write_all(keys.as_bytes()).unwrap();
        out.flush().unwrap();
        self
    }

    /// Types from a thread of its own, which waits where the program does not read.
    pub fn keys_without_waiting(&mut self, keys: String) -> &mut Self {
        let mut out = self.keys.take().expect("the terminal is there");
        std::thread::spawn(move || {
            // The program may end before it has read everything.
            let _ = out.write_all(keys.as_bytes());
        });
        self
    }

    /// Waits until the program has sent these bytes.
    #[track_caller]
    pub fn sends(&mut self, wanted: &[u8]) -> &mut Self {
        while !self.bytes.windows(wanted.len()).any(|it| it == wanted) {
            self.reads(PATIENCE).unwrap();
        }
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
            if let Err(error) = self.reads(PATIENCE) {
                panic!("{error}; {what} did not come:\n{}", self.parser.screen().contents());
            }
        }
        self
    }

    /// Reads until nothing more comes for so long; how many bytes came.
    pub fn settles(&mut self, silence: Duration) -> usize {
        let before = self.bytes.len();
        while self.reads(silence).is_ok() {}
        self.bytes.len() - before
    }

    /// Reads what comes next, within this time.
    fn reads(&mut self, patience: Duration) -> Result<(), RecvTimeoutError> {
        let bytes = self.said.recv_timeout(patience)?;
        if let Some(wanted) = &self.wanted {
            // It may have ended.
            let _ = wanted.send(());
        }
        self.bytes.extend_from_slice(&bytes);
        self.parser.process(&bytes);
        Ok(())
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, rows: u16, cols: u16) -> &mut Self {
        self.parser.screen_mut().set_size(cells(rows), cells(cols));
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().expect("the terminal is there").resize(size).unwrap();
        self
    }

    /// Sends a signal, named as `kill` names it.
    pub fn signal(&mut self, name: &str) -> &mut Self {
        assert!(Command::new("kill").args(["-s", name, &self.id().to_string()]).status().unwrap().success());
        self
    }

    /// The number of the process.
    pub fn id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Takes the terminal away, as closing a window does.
    pub fn hang_up(&mut self) -> &mut Self {
        self.wanted = None;
        // The reader waits for one more chunk, and the answer to a key is one.
        self.keys("?");
        while self.said.recv().is_ok() {}
        (self.master, self.keys) = (None, None);
        self
    }

    /// Waits for the end, and returns the exit code.
    pub fn ends(&mut self) -> u32 {
        loop {
            match self.reads(PATIENCE) {
                Ok(()) => {}
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end:\n{}", self.parser.screen().contents()),
            }
        }
        self.child.wait().unwrap().exit_code()
    }

    /// Waits for the end without reading what is said; nothing where it does not come in this time.
    pub fn ends_unread(&mut self, patience: Duration) -> Option<ExitStatus> {
        let step = Duration::from_millis(20);
        (0..patience.as_millis() / step.as_millis()).find_map(|_| {
            std::thread::sleep(step);
            self.child.try_wait().unwrap()
        })
    }

    /// What is on the screen.
    pub fn contents(&self) -> String {
        self.parser.screen().contents()
    }

    /// The screen, cell by cell.
    pub fn cells(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Panics unless the terminal is as the program found it: its own screen, a cursor, no mode left on.
    #[track_caller]
    pub fn is_given_back(&self) {
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen(), "still on the other screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes are still bracketed");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is still caught");
        let modes = self.master.as_ref().expect("the terminal is there").get_termios();
        assert_eq!(format!("{modes:?}"), self.modes, "the modes are others than before");
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
