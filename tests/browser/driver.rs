//! A driver's process, with all that it starts, and the end of them.

use std::{
    env,
    io::{BufRead as _, BufReader},
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use crate::session::{Engine, headed, tool};

/// Where the pointer rests on the screen that nobody sees: in the middle of it.
pub(crate) const POINTER: (u64, u64) = (1280, 2048);

/// A driver process, in a process group that ends with it.
pub(crate) struct Driver {
    guard: Child,
    /// Where it listens.
    pub(crate) port: u16,
    /// A folder that is gone when the driver is.
    pub(crate) scratch: PathBuf,
}

impl Driver {
    /// Ends the whole group (driver, browser, and the browser's own processes) as soon as this program is gone,
    /// however it went: the pipe to the shell's `cat` then closes.
    const GUARD: &str = r#""$@" & cat >/dev/null; trap '' TERM; kill -TERM 0; sleep 1; rm -rf -- "$TMPDIR"; kill -KILL 0"#;

    /// Starts a screen that nobody sees, and a driver whose browser is shown there.
    const UNSEEN: &str = r#""$1" -displayfd 1 -screen 0 2560x4096x24 -nolisten tcp | {
        read -r screen; export DISPLAY=":$screen" GDK_BACKEND=x11; shift; "$@" & cat; }"#;

    /// Starts the driver of that engine, and waits until it listens.
    pub(crate) fn start(engine: Engine) -> Self {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let scratch = env::temp_dir().join(format!(
            "frus-browser-{}-{}",
            std::process::id(),
            STARTED.fetch_add(1, Ordering::Relaxed)
        ));
        std::fs::create_dir_all(&scratch).expect("a scratch folder for the browser's profile");
        let mut command = Command::new("sh");
        command.args(["-c", Self::GUARD, "sh"]);
        let mut port = 0;
        match engine {
            Engine::Chromium => command
                .arg(tool("FRUS_CHROMEDRIVER", &["chromedriver"]))
                .arg("--port=0"),
            Engine::Firefox => command
                .arg(tool("FRUS_GECKODRIVER", &["geckodriver"]))
                // Preferences are set from the browser's own scope while it runs.
                .args(["--port=0", "--websocket-port=0", "--allow-system-access"]),
            Engine::WebKit => {
                if !headed() {
                    command.args(["sh", "-c", Self::UNSEEN, "sh"]);
                    command.arg(tool("FRUS_XVFB", &["Xvfb"]));
                }
                dress(&scratch);
                // It takes a port of its choice, too, and then keeps to itself which.
                port = free_port();
                command
                    .arg(tool("FRUS_WEBKIT_DRIVER", &["WebKitWebDriver"]))
                    .arg(format!("--port={port}"))
                    .arg("--replace-on-new-session")
                    .env("XDG_CONFIG_HOME", &scratch)
                    .env("XDG_DATA_HOME", &scratch)
                    .env("GSETTINGS_BACKEND", "memory")
                    .env("NO_AT_BRIDGE", "1")
            }
        };
        let mut guard = command
            .env("TMPDIR", &scratch)
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell to start the driver from");
        let mut lines =
            BufReader::new(guard.stdout.take().expect("the driver's output is piped")).lines();
        if port == 0 {
            port = named_port(&mut lines).expect("the driver says on which port it listens");
        } else {
            await_port(port);
        }
        // Read on, or the driver stops when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));
        Self {
            guard,
            port,
            scratch,
        }
    }
}

/// The port in the line by which chromedriver or geckodriver says that it listens.
fn named_port(lines: &mut impl Iterator<Item = std::io::Result<String>>) -> Option<u16> {
    lines.map_while(Result::ok).find_map(|line| {
        let number = line.trim_end_matches('.').rsplit([' ', ':']).next()?;
        number
            .parse()
            .ok()
            .filter(|port| *port != 0 && (line.contains("success") || line.contains("Listening")))
    })
}

/// A port that nobody listens on just now.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("the port is bound").port()
}

/// Waits until somebody listens.
fn await_port(port: u16) {
    let since = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(
            since.elapsed() < Duration::from_secs(20),
            "WebKitWebDriver does not listen"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Makes the bar of MiniBrowser small: its buttons would not let a window be as narrow as a phone.
fn dress(configuration: &Path) {
    let folder = configuration.join("gtk-3.0");
    std::fs::create_dir_all(&folder).expect("a folder for the browser's style");
    std::fs::write(
        folder.join("gtk.css"),
        "window * { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }",
    )
    .expect("the browser's style can be written");
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}
