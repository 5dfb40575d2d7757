package org.cailanzi.platform.table;

import java.util.List;
import java.util.Map;
import org.cailanzi.platform.table.row.Finding;

/**
 * What came of an import, row by row: read = accepted + rejected + repeated + skipped.
 *
 * @param readAs the format, encoding and delimiter that were found
 * @param finished whether the whole file could be read; otherwise a finding says where it ends
 * @param rowsRepeated rows that say word for word what a row before them said; written once
 * @param rowsSkipped rows that the mapping says are no data
 * @param rowsWritten 0 after a dry run, and after all-or-nothing with an error
 * @param countByCode of all findings, also those not listed
 * @param findings the first of each severity, errors first
 */
public record ImportReport(
    String file,
    String readAs,
    ImportMode mode,
    boolean dryRun,
    boolean finished,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    long rowsRepeated,
    long rowsSkipped,
    long rowsWritten,
    long errors,
    long warnings,
    Map<String, Long> countByCode,
    List<Finding> findings) {}
