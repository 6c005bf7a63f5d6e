package org.folkmoot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Folkmoot {
    public static void main(String[] args) {
        SpringApplication.run(Folkmoot.class, args);
    }
}
