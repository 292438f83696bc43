package lifeline.alert;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where messages are kept as received. */
interface DeliveryRepository extends Repository<DeliveryRecord, UUID> {

    DeliveryRecord save(DeliveryRecord delivery);
}
