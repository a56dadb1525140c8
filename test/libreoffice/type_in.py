"""Types entries into the cells of a workbook in a headless LibreOffice, as a person would, and saves it as .xlsx.

usage: type_in.py WORKBOOK.xlsx ENTRIES.json SAVED.xlsx
ENTRIES.json: [{"sheet": "Details", "cell": "C4", "typed": "Camden"}, ...]; dates typed as YYYY-MM-DD.
Needs LibreOffice (soffice on the PATH) and its Python bridge (Debian: libreoffice-calc-nogui, python3-uno).
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def option(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not start")


def main(workbook, entries_file, saved):
    with open(entries_file, encoding="utf-8") as file:
        entries = json.load(file)
    pipe = f"pdqm{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
                f"--accept=pipe,name={pipe};urp",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        desktop = connect(pipe)
        try:
            document = desktop.loadComponentFromURL(
                uno.systemPathToFileUrl(os.path.abspath(workbook)), "_blank", 0, (option("Hidden", True),)
            )
            for entry in entries:
                cell = document.Sheets.getByName(entry["sheet"]).getCellRangeByName(entry["cell"])
                cell.setFormula(entry["typed"])
            document.calculateAll()
            document.storeToURL(
                uno.systemPathToFileUrl(os.path.abspath(saved)),
                (option("FilterName", "Calc MS Excel 2007 XML"),),
            )
            document.close(True)
        finally:
            try:
                desktop.terminate()
            except Exception:  # the bridge may close before it answers
                pass
            office.wait(60)


if __name__ == "__main__":
    main(*sys.argv[1:4])
