/** Tables as the suite writes and reads them: UTF-8 CSV with one header row. */
@NullMarked
package org.cailanzi.suite.table;

import org.jspecify.annotations.NullMarked;
