"""Opens workbooks in a headless LibreOffice, does what a person does to them, recalculates, saves and prints them.

usage: act.py JOBS.json
JOBS.json: [{"workbook": "blank.xlsx", "saved": "filled.xlsx", "actions": [{"do": "type", "sheet": "Details", ...}]}]
What can be done is every function below whose name begins with do_; do_type takes dates as
YYYY-MM-DD, do_type_local as people in the United Kingdom type them. Without "saved" nothing is saved at the end.
Needs LibreOffice (soffice on the PATH) and its Python bridge (Debian: libreoffice-calc-nogui, python3-uno).
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.awt.FontWeight import BOLD
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.ValidationType import ANY
from com.sun.star.util import Date


def option(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


def area(document, action, key="area"):
    return document.Sheets.getByName(action["sheet"]).getCellRangeByName(action[key])


def do_type(document, action):
    area(document, action, "cell").setFormula(action["typed"])


def do_type_local(document, action):
    area(document, action, "cell").FormulaLocal = action["typed"]


def do_paste_text(document, action):
    area(document, action, "cell").setString(action["text"])


def do_type_bold_part(document, action):
    cell = area(document, action, "cell")
    cell.setString(action["text"])
    cursor = cell.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(action["length"], True)
    cursor.CharWeight = BOLD


def do_unprotect(document, action):
    document.Sheets.getByName(action["sheet"]).unprotect("")


def do_cut(document, action):
    source = area(document, action)
    target = area(document, action, "to").getCellAddress()
    document.Sheets.getByName(action["sheet"]).moveRange(target, source.getRangeAddress())


def do_insert_rows(document, action):
    document.Sheets.getByName(action["sheet"]).Rows.insertByIndex(action["before"] - 1, action["count"])


def do_insert_columns(document, action):
    document.Sheets.getByName(action["sheet"]).Columns.insertByIndex(action["before"] - 1, action["count"])


def do_delete_rows(document, action):
    document.Sheets.getByName(action["sheet"]).Rows.removeByIndex(action["first"] - 1, action["count"])


def do_sort(document, action):
    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field, field.IsAscending = action["column"], action["ascending"]
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    rows = area(document, action)
    uno.invoke(rows, "sort", ((option("SortFields", fields), option("ContainsHeader", False)),))


def do_rename(document, action):
    document.Sheets.getByName(action["sheet"]).Name = action["to"]


def do_move(document, action):
    document.Sheets.moveByName(action["sheet"], action["position"])


def do_remove_sheet(document, action):
    document.Sheets.removeByName(action["sheet"])


def do_merge(document, action):
    area(document, action).merge(True)


def do_clear_validation(document, action):
    cells = area(document, action)
    validation = cells.Validation
    validation.Type = ANY
    cells.Validation = validation


def do_forget_names(document, action):
    for name in document.NamedRanges.ElementNames:
        document.NamedRanges.removeByName(name)


def do_count_from_1904(document, action):
    date = Date()
    date.Day, date.Month, date.Year = 1, 1, 1904
    document.NullDate = date


def do_save(document, action):
    document.calculateAll()
    document.storeToURL(url(action["to"]), (option("FilterName", "Calc MS Excel 2007 XML"),))


def do_print(document, action):
    """A PDF of each sheet that is to be seen, numbered, in a new folder: of all at once it takes more than twice as long."""
    document.calculateAll()
    os.mkdir(action["to"])
    for index, sheet in enumerate(each for each in document.Sheets if each.IsVisible):
        selection = uno.Any("[]com.sun.star.beans.PropertyValue", (option("Selection", sheet),))
        to = url(os.path.join(action["to"], f"{index:02}.pdf"))
        document.storeToURL(to, (option("FilterName", "calc_pdf_Export"), option("FilterData", selection)))


def do_note_charts(document, action):
    document.calculateAll()
    charts = document.Sheets.getByName(action["sheet"]).Charts
    notes = []
    for name in charts.ElementNames:
        chart = charts.getByName(name).EmbeddedObject
        kind = chart.getFirstDiagram().getCoordinateSystems()[0].getChartTypes()[0]
        series = [one.getDataSequences()[0] for one in kind.getDataSeries()]
        notes.append({
            "title": "".join(part.String for part in chart.getTitleObject().getText()),
            "series": [
                {
                    "name": "".join(one.getLabel().getTextualData()),
                    "cells": one.getValues().getSourceRangeRepresentation(),
                    "values": list(one.getValues().getNumericalData()),
                }
                for one in series
            ],
        })
    with open(action["to"], "w", encoding="utf-8") as file:
        json.dump(notes, file)


def do_note_invalid(document, action):
    """Tools, Detective, Mark Invalid Data on every sheet: notes the cells that it rings."""
    document.calculateAll()
    found = []
    for sheet in document.Sheets:
        before = sheet.DrawPage.Count
        sheet.showInvalid()
        rings = [sheet.DrawPage.getByIndex(index) for index in range(before, sheet.DrawPage.Count)]
        found.extend(ring.Anchor.AbsoluteName.replace("$", "") for ring in rings)
        sheet.clearArrows()
    with open(action["to"], "w", encoding="utf-8") as file:
        json.dump(found, file)


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


def set_up(profile):
    """In the United Kingdom: the language of dates as they are typed."""
    folder = os.path.join(profile, "user")
    os.makedirs(folder)
    with open(os.path.join(folder, "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write(
            '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
            '<item oor:path="/org.openoffice.Setup/L10N">'
            '<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop>'
            "</item></oor:items>"
        )


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def work(desktop, job):
    document = desktop.loadComponentFromURL(url(job["workbook"]), "_blank", 0, (option("Hidden", True),))
    for action in job["actions"]:
        globals()[f"do_{action['do']}"](document, action)
    if "saved" in job:
        do_save(document, {"to": job["saved"]})
    document.close(True)


def main(jobs_file):
    with open(jobs_file, encoding="utf-8") as file:
        jobs = json.load(file)
    pipe = f"pdqm{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        set_up(profile)
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation={url(profile)}",
                f"--accept=pipe,name={pipe};urp",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        desktop = connect(pipe)
        try:
            for job in jobs:
                work(desktop, job)
        finally:
            try:
                desktop.terminate()
            except Exception:  # the bridge may close before it answers
                pass
            office.wait(60)


if __name__ == "__main__":
    main(sys.argv[1])
