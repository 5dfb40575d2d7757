package org.cailanzi.gateway.page;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param clockOffset from the real time to that of the city in the pages, for a drill on another
 *     day; sessions and tokens keep the real time
 */
@ConfigurationProperties("cailanzi.pages")
record PageSettings(@DefaultValue("PT0S") Duration clockOffset) {}
