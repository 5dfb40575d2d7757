/** What a file holds, cell by cell, before anybody says what a cell means. */
@NullMarked
package org.cailanzi.platform.table.file;

import org.jspecify.annotations.NullMarked;
