package org.cailanzi.platform.table.file;

/** A named page of a workbook; a CSV or NDJSON file is its own only sheet. */
public record Sheet(String name, boolean hidden) {}
