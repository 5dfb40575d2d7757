/**
 * Tables too long to be checked whole before the first row is written: taken piece by piece, with
 * progress that can be asked for, and gone on with after a crash by sending the file again.
 */
@NullMarked
package org.cailanzi.platform.table.piecemeal;

import org.jspecify.annotations.NullMarked;
