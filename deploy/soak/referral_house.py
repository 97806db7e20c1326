"""A house with confirmed children and partners, for the campaigns about referrals."""

import datetime
import json
import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
DISTRICTS = ["370202", "370203", "370211", "370212", "370213", "370214", "370215", "370281", "370283", "370285"]
PHQ_A, SDQ = "3333333300000", "0000002000200200000020002"


class Broken(Exception):
    """The campaign itself cannot go on."""


def id_number(region, born, number):
    """GB 11643, with its check sign."""
    # An even number before the check sign: a girl.
    digits = f"{region}{born:%Y%m%d}{2 * number % 1000:03}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11]


class House:
    """The program and databases of its own."""

    def __init__(self, folder, name):
        self.folder = pathlib.Path(folder)
        self.name = name
        self.binary = os.environ.get("XINLU_BINARY") or str(HERE / "../../.build/release/xinlu")
        self.server = os.environ.get("XINLU_TEST_SERVER")
        if not self.server:
            raise Broken("XINLU_TEST_SERVER is not set: run it by deploy/test-server")
        self.environment = {
            **os.environ, "HOME": str(folder), "XDG_DATA_HOME": f"{folder}/data", "XINLU_LANG": "en",
            "PGOPTIONS": "--client-min-messages=warning"}
        for variable in ("XINLU_NOTIFY", "XINLU_KILL_AT"):
            self.environment.pop(variable, None)

    def use(self, database):
        self.environment["XINLU_DATABASE"] = self.server.replace("dbname=postgres", f"dbname={database}")

    def create(self, database, template=None):
        self.admin(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")
        self.admin(f"CREATE DATABASE {database}" + (f" TEMPLATE {template}" if template else ""))
        self.use(database)

    def admin(self, command):
        subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", self.server, "--command", command], env=self.environment, check=True,
            stdout=subprocess.DEVNULL)

    def rows(self, query):
        """What the database itself holds, as lists of texts."""
        said = subprocess.run(
            ["psql", "--no-psqlrc", "--no-align", "--tuples-only", "--quiet", "--field-separator=\t",
             self.environment["XINLU_DATABASE"], "--command", query],
            env=self.environment, check=True, capture_output=True, text=True).stdout
        return [line.split("\t") for line in said.splitlines()]

    def value(self, query):
        return self.rows(query)[0][0]

    def start(self, *arguments):
        return subprocess.Popen(
            [self.binary, *arguments], env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)

    def xinlu(self, *arguments, endings=(0,), timeout=1800):
        ended = subprocess.run(
            [self.binary, *arguments], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=timeout)
        if ended.returncode not in endings:
            raise Broken(f"xinlu {' '.join(arguments)}: exit {ended.returncode}\n{ended.stderr.strip()}")
        return ended.stdout

    def json(self, *arguments, endings=(0,)):
        return json.loads(self.xinlu(*arguments, "--format", "json", endings=endings))

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return str(path)

    def fill(self, children, districts=1, name_of=lambda number: f"孩子{number}"):
        """Children of fifteen with distress, talked with and confirmed; their ID numbers."""
        today = datetime.date.today()
        minors, sheets, talks, numbers = [], [], [], set()
        for number in range(children):
            district = DISTRICTS[number % districts]
            born = datetime.date(today.year - 15, 1, 1) + datetime.timedelta(days=number % 300 - 300)
            code = f"s{number:05}"
            numbers.add(id_number(district, born, number // districts))
            minors.append(
                f"{code},{name_of(number)},{id_number(district, born, number // districts)},female,{born},"
                f"{district},")
            for form, answers in (("phq-a", PHQ_A), ("sdq", SDQ)):
                sheets.append(f"{code},{form},self,{today},self,{answers},{code}-{form}")
            # What a spreadsheet would run, were it not kept as text.
            wants = "=cmd|'/C calc'!A0" if number % 7 == 0 else "有人聊聊"
            talks.append(f"{code},confirmed,w1,{today},{wants},,")
        self.xinlu("minor", "import", self.file(
            "minors.csv", "code,name,id_number,sex,birth_date,region,category\n" + "\n".join(minors) + "\n"),
            "--accept-good")
        self.xinlu("assess", "import", self.file(
            "sheets.csv",
            "minor,instrument,informant,filled_on,mode,answers,submission_id\n" + "\n".join(sheets) + "\n"),
            "--accept-good", endings=(0, 11))
        self.xinlu("triage", "run", "--as-of", str(today), endings=(0, 11))
        self.xinlu("episode", "confirm", "--file", self.file(
            "talks.csv", "minor,result,by,on,wants,refuses,may_know\n" + "\n".join(talks) + "\n"))
        return numbers
