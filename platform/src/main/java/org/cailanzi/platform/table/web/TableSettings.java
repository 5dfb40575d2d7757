package org.cailanzi.platform.table.web;

import java.nio.file.Path;
import org.cailanzi.platform.table.file.TableLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a table may be; see {@link TableLimits}.
 *
 * @param longFile how large one may be that is taken piece by piece, sent as the body itself
 * @param longRows how many rows such a one may have
 * @param mappings a folder of mappings beside those that are shipped
 */
@ConfigurationProperties("cailanzi.table")
public record TableSettings(
    @DefaultValue("256MB") DataSize file,
    @DefaultValue("2000000") int rows,
    @DefaultValue("1000") int columns,
    @DefaultValue("32767") int cellChars,
    @DefaultValue("33554432") int sharedChars,
    @DefaultValue("1000") int findings,
    @DefaultValue("4GB") DataSize longFile,
    @DefaultValue("100000000") int longRows,
    @Nullable Path mappings) {
  TableLimits limits() {
    return new TableLimits(file.toBytes(), rows, columns, cellChars, sharedChars, findings);
  }

  TableLimits longLimits() {
    return new TableLimits(longFile.toBytes(), longRows, columns, cellChars, sharedChars, findings);
  }
}
