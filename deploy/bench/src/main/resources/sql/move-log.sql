update log
set position = ?, recorded_at = to_timestamp(? / 1e6), until = to_timestamp(? / 1e6), highest_stamp = ?
where project = ? and log = 'annotation'
