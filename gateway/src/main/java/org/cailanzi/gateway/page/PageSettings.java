package org.cailanzi.gateway.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param day the day that pages open on instead of today, for a city whose data is of another day
 */
@ConfigurationProperties("cailanzi.pages")
record PageSettings(@Nullable LocalDate day) {}
