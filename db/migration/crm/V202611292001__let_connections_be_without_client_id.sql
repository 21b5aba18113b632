ALTER TABLE crm_connections MODIFY (client_id NULL);
