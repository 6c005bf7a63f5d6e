package org.folkmoot.floor.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the room's addresses answer while the store can't be reached: the device keeps what it sent and sends it again. */
@RestControllerAdvice(basePackageClasses = RoomActs.class)
class RoomOutOfReach {

    private static final Logger LOG = LoggerFactory.getLogger(RoomOutOfReach.class);
    private static final String RETRY_SECONDS = "2";

    @ExceptionHandler(DataAccessException.class)
    ResponseEntity<Void> storeOutOfReach(DataAccessException broken) {
        LOG.warn(
                "The store could not be reached for the room: {}",
                broken.getClass().getName());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
