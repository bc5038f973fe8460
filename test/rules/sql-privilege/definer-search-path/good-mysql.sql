-- path: migrations/1_view.sql
CREATE TABLE `chat` (`id` int AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;
CREATE DEFINER = 'admin'@'localhost' PROCEDURE purge() SQL SECURITY DEFINER DELETE FROM chat;
