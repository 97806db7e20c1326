"""The desk on a terminal of its own, and a database below it: what the campaigns of entry share."""

import contextlib
import datetime
import fcntl
import json
import os
import pathlib
import re
import select
import signal
import struct
import subprocess
import termios
import time

REGION = "370202001001"
PATIENCE = 30


class Broken(Exception):
    """The campaign itself cannot go on."""


class House:
    """The program and a database of its own."""

    def __init__(self, folder):
        here = pathlib.Path(__file__).resolve().parent
        self.binary = os.environ.get("XINLU_BINARY") or str(here / "../../.build/release/xinlu")
        self.server = os.environ.get("XINLU_TEST_SERVER")
        if not self.server:
            raise Broken("XINLU_TEST_SERVER is not set: deploy/test-server gives it")
        # The same folder for the whole campaign: the next start may find there what the killed one left.
        self.environment = {
            **os.environ, "HOME": folder, "XDG_DATA_HOME": f"{folder}/data", "XINLU_LANG": "en", "TERM": "xterm",
            "PGOPTIONS": "--client-min-messages=warning"}
        for name in ("XINLU_NOTIFY", "XINLU_KILL_AT"):
            self.environment.pop(name, None)

    def build(self, name):
        for database in (name, f"{name}_source"):
            self.sql(f"DROP DATABASE IF EXISTS {database}")
        self.sql(f"CREATE DATABASE {name}_source")
        self.use(f"{name}_source")
        self.xinlu("setup")
        self.sql(f"CREATE DATABASE {name} TEMPLATE {name}_source")
        self.use(name)
        self.xinlu("setup")

    def use(self, database):
        self.environment["XINLU_DATABASE"] = self.server.replace("dbname=postgres", f"dbname={database}")

    def sql(self, command):
        subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", self.server, "--command", command],
            env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def xinlu(self, *arguments, endings=(0,)):
        ended = subprocess.run(
            [self.binary, *arguments], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=120)
        if ended.returncode not in endings:
            raise Broken(f"xinlu {' '.join(arguments)}: exit {ended.returncode}\n{ended.stderr.strip()}")
        return ended.stdout

    def sql_lines(self, query):
        """Rows of one column, as the administrator sees them."""
        told = subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align",
             self.environment["XINLU_DATABASE"], "--command", query],
            env=self.environment, check=True, capture_output=True, text=True)
        return told.stdout.split()

    def register(self, codes, folder, name=None):
        today = datetime.date.today()
        born = f"{today.year - 14}-{today.month:02}-01"
        lines = [f"{code},{name or f'孩子{number}'},,female,{born},{REGION}," for number, code in enumerate(codes)]
        file = pathlib.Path(folder, "minors.csv")
        file.write_text("code,name,id_number,sex,birth_date,region,category\n" + "\n".join(lines) + "\n")
        self.xinlu("minor", "import", str(file), "--accept-good")

    def alerts(self):
        return json.loads(self.xinlu("alert", "list", "--format", "json", endings=(0, 11)) or "[]")


class Terminal:
    """A terminal with the program in it, below a session leader as below a shell.

    Its input queue outlives the program, so that afterwards it tells what the program never read.
    """

    def __init__(self, command, environment):
        self.screen, self.line = os.openpty()
        fcntl.ioctl(self.line, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        # What is shown shall be the program's own.
        modes = termios.tcgetattr(self.line)
        modes[3] &= ~termios.ECHO
        termios.tcsetattr(self.line, termios.TCSANOW, modes)
        self.shown = b""
        self.news, news = os.pipe()
        stay, self.leave = os.pipe()
        self.leader = os.fork()
        if self.leader == 0:
            for end in (self.screen, self.news, self.leave):
                os.close(end)
            lead(command, environment, self.line, news, stay)
        os.close(news)
        os.close(stay)
        self.program = self.told()

    def told(self):
        """The next number from the leader: the program's, then how it ended."""
        if not select.select([self.news], [], [], PATIENCE)[0]:
            raise Broken("the program does not end")
        number = os.read(self.news, 4)
        if not number:
            raise Broken("the program did not start")
        return struct.unpack("i", number)[0]

    def has_ended(self):
        return bool(select.select([self.news], [], [], 0)[0])

    def read(self, until):
        """Takes what is shown until that moment; False: nothing came."""
        wait = max(0.0, until - time.monotonic())
        if not select.select([self.screen], [], [], wait)[0]:
            return False
        self.shown += os.read(self.screen, 65536)
        return True

    def expect(self, pattern):
        end = time.monotonic() + PATIENCE
        while not re.search(pattern, self.shown):
            has_ended = self.has_ended()
            if not self.read(time.monotonic() + 0.1) and (has_ended or time.monotonic() > end):
                raise Broken(f"waited for {pattern.decode()}, saw: {words(self.shown)}")

    def settle(self):
        """Takes the rest of a prompt."""
        while self.read(time.monotonic() + 0.01):
            pass
        self.shown = b""

    def type(self, keys):
        os.write(self.screen, keys)

    def watch(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.has_ended():
            self.read(end)

    def kill(self):
        """Whether the kill hit; False: the program had ended by itself."""
        self.strike()
        status = self.told()
        while self.read(0):
            pass
        return status == -signal.SIGKILL

    def strike(self):
        if not self.has_ended():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.program, signal.SIGKILL)

    def unread(self):
        """How many keys the program had not taken; the process must have ended."""
        return struct.unpack("i", fcntl.ioctl(self.line, termios.FIONREAD, bytes(4)))[0]

    def close(self):
        self.strike()
        os.close(self.leave)
        os.waitpid(self.leader, 0)
        for end in (self.news, self.screen, self.line):
            os.close(end)


def lead(command, environment, line, news, stay):
    """The session leader: starts the program, tells its number and its end, and stays until it may leave."""
    try:
        # The end of the session must not end the leader before it has told everything.
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        os.setsid()
        fcntl.ioctl(line, termios.TIOCSCTTY, 0)
        program = subprocess.Popen(
            command, env=environment, stdin=line, stdout=line, stderr=line,
            preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))
        os.write(news, struct.pack("i", program.pid))
        os.write(news, struct.pack("i", program.wait()))
        os.read(stay, 1)
    finally:
        os._exit(0)


def words(shown, last=200):
    """What was shown, without control sequences, its end."""
    text = re.sub(rb"\x1b\[[0-9;?]*[ -/]*[@-~]|[\x00-\x1f\x7f]+", b" ", shown).decode(errors="replace")
    return " ".join(text.split())[-last:]
