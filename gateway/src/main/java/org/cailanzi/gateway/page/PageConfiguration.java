package org.cailanzi.gateway.page;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(PageSettings.class)
class PageConfiguration {}
