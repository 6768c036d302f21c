use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

/// The program itself, started on a port that the system chooses. It ends with the test.
pub struct Server {
    process: Child,
    log: BufReader<ChildStdout>,
    pub address: String,
}

impl Server {
    pub fn start(log_level: &str) -> Self {
        let mut process = Command::new(env!(concat!("CARGO_BIN_EXE_", env!("CARGO_PKG_NAME"))))
            .env("PORT", "0")
            .env("API_KEY", "a-key")
            .env("RUST_LOG", log_level)
            .env("NO_COLOR", "1")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let log = BufReader::new(process.stdout.take().unwrap());
        let mut server = Self {
            process,
            log,
            address: String::new(),
        };
        let line = server.line_with("listening on http://");
        line.rsplit('/')
            .next()
            .unwrap()
            .clone_into(&mut server.address);
        server
    }

    /// Reads the log up to the next line that contains this string.
    pub fn line_with(&mut self, text: &str) -> String {
        loop {
            let mut line = String::new();
            let length = self.log.read_line(&mut line).unwrap();
            assert!(length > 0, "the log ended without {text:?}");
            if line.contains(text) {
                return line.trim_end().to_owned();
            }
        }
    }

    pub fn id(&self) -> u32 {
        self.process.id()
    }

    pub fn wait(&mut self) -> ExitStatus {
        self.process.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended long ago.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
