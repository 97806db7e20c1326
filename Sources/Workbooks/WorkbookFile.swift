import CXLSXWriter

/// libxlsxwriter's workbook: released on every path, written by ``close()``.
@safe struct WorkbookFile: ~Copyable {
    private let handle: UnsafeMutablePointer<lxw_workbook>
    private let text: UnsafeMutablePointer<lxw_format>
    private let heading: UnsafeMutablePointer<lxw_format>

    /// - Parameters:
    ///   - path: the file that ``close()`` writes.
    ///   - folder: where the library spools its parts; it unlinks each as it opens it.
    init(path: String, spoolingIn folder: String, title: String) throws(WorkbookError) {
        let made = unsafe folder.withCString { folder in
            // workbook_new_opt takes a copy of the string.
            var options = unsafe lxw_workbook_options()
            unsafe options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return unsafe workbook_new_opt(path, &options)
        }
        guard let handle = unsafe made else { throw .cannotWrite("out of memory") }
        guard unsafe setProperties(of: handle, title: title) == LXW_NO_ERROR,
            let text = unsafe workbook_add_format(handle),
            let heading = unsafe workbook_add_format(handle)
        else {
            unsafe lxw_workbook_free(handle)
            throw .cannotWrite("out of memory")
        }
        unsafe prepare(text)
        unsafe prepare(heading)
        unsafe format_set_bold(heading)
        unsafe self.handle = handle
        unsafe self.text = text
        unsafe self.heading = heading
    }

    deinit { unsafe lxw_workbook_free(handle) }

    /// Writes the file; the value is used up whatever comes of it.
    consuming func close() throws(WorkbookError) {
        let handle = unsafe handle
        discard self
        let code = unsafe workbook_close(handle)
        guard code == LXW_NO_ERROR else { throw .cannotWrite(words(of: code)) }
    }

    /// One more sheet, whose name is already as Excel allows it.
    func add(_ sheet: Sheet, name: String) throws(WorkbookError) {
        guard let worksheet = unsafe workbook_add_worksheet(handle, name) else {
            throw .cannotWrite("out of memory")
        }
        for (place, column) in sheet.columns.enumerated() {
            try unsafe check(
                worksheet_set_column(
                    worksheet, UInt16(place), UInt16(place), column.width, text))
            if !column.choices.isEmpty {
                try unsafe offer(column.choices, of: column, place: place, on: worksheet, sheet)
            }
        }
        for (row, cells) in sheet.grid.enumerated() {
            let format = unsafe row == 0 ? heading : text
            for (column, cell) in cells.enumerated() {
                try unsafe check(
                    worksheet_write_string(
                        worksheet, UInt32(row), UInt16(column), EscapedText.escaped(cell), format))
            }
        }
        unsafe worksheet_freeze_panes(worksheet, 1, 0)
        // Otherwise Excel marks every ID number and offers to ruin it.
        try unsafe check(
            worksheet_ignore_errors(
                worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
    }

    private func check(_ code: lxw_error) throws(WorkbookError) {
        guard code == LXW_NO_ERROR else { throw .cannotWrite(words(of: code)) }
    }
}

extension WorkbookFile {
    /// Rows below the header in which a drop-down is offered, at least.
    private static var offeredRows: Int { 500 }

    /// As a formula, `"a,b"`: given as a list, the library counts characters and copies bytes into
    /// a buffer of 258, which eighty-six Chinese characters overrun.
    @unsafe private func offer(
        _ choices: [String], of column: Column, place: Int,
        on worksheet: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet
    ) throws(WorkbookError) {
        let list = "\"" + choices.joined(separator: ",") + "\""
        let code = unsafe list.withCString { list in
            var validation = unsafe lxw_data_validation()
            unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            unsafe validation.value_formula = UnsafeMutablePointer(mutating: list)
            return unsafe worksheet_data_validation_range(
                worksheet, 1, UInt16(place), UInt32(max(sheet.rows.count, Self.offeredRows)),
                UInt16(place), &validation)
        }
        guard code == LXW_NO_ERROR else {
            throw .choices(sheet: sheet.name, column: column.title)
        }
    }
}

private func words(of code: lxw_error) -> String { unsafe String(cString: lxw_strerror(code)) }

/// A cell format of texts: typed as text, broken into lines where it is long.
@unsafe private func prepare(_ format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_num_format(format, "@")
    unsafe format_set_text_wrap(format)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
}

/// The title, and a fixed time of making, so that the same content gives the same bytes.
@unsafe private func setProperties(
    of handle: UnsafeMutablePointer<lxw_workbook>, title: String
) -> lxw_error {
    unsafe title.withCString { title in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = UnsafeMutablePointer(mutating: title)
        unsafe properties.created = 315_532_800  // 1980-01-01, the first day of a ZIP's clock
        return unsafe workbook_set_properties(handle, &properties)
    }
}
