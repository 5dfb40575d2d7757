package org.cailanzi.price.system;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the service do what nobody asks for at that moment, such as finishing after a crash. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
